"""A word that is not in its list."""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import listed
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("unknown-term", Severity.ERROR, Gate.WORDS, fixable=True)


SHORT_LIST = 12


def problem(node: Node, field: Field, given: str, name: str, meant: str, known: Sequence[str]) -> Problem:
    message = f"“{given}” is not a word of the list “{name}”."
    words = listed(known[:SHORT_LIST]) + (" …" if len(known) > SHORT_LIST else "")
    hint = f"Did you mean “{meant}”?" if meant else f"The words are: {words}"
    return RULE.at(node, message, hint, field.key)
