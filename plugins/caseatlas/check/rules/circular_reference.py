"""Records or words that are part of each other."""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("circular-reference", Severity.ERROR, Gate.LINKS)


def problem(node: Node, field: str, circle: Sequence[str]) -> Problem:
    message = f"This leads round in a circle: {' → '.join(circle)}."
    return RULE.at(node, message, "Take away the link that is not true.", field)
