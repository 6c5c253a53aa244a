"""A text given both as a field and under a heading."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("given-twice", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, start: int, end: int, heading: str, field: str) -> Problem:
    message = f"“{field}” is given as a field above and again under “{shortened(heading)}”."
    return RULE.between(node, start, end, message, "Keep one of the two.", field)
