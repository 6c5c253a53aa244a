"""A field that the library does not have."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

SHORT_LIST = 16

RULE = Rule("unknown-field", Severity.ERROR, Gate.SHAPE, fixable=True)


def problem(node: Node, key: str, meant: str, known: Iterable[str]) -> Problem:
    message = f"“{key}” is not a field of this library." if key else "A field's name is missing before the colon."
    hint = f"Did you mean “{meant}”?" if meant else f"The fields are: {', '.join(islice(known, SHORT_LIST))} …"
    return RULE.at(node, message, hint, key)
