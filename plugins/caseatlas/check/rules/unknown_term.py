"""A word that is not in its list."""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import some_of
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-term", Severity.ERROR, Gate.WORDS, fixable=True)

SHORT_LIST = 12


def problem(node: Node, field: Field, given: str, name: str, meant: str, known: Sequence[str]) -> Problem:
    message = f"“{shortened(given)}” is not a word of the list “{name}”."
    hint = f"Did you mean “{meant}”?" if meant else f"The words are: {some_of(known, SHORT_LIST)}"
    return RULE.at(node, message, hint, field.key)
