"""Text before the first heading."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("text-without-heading", Severity.WARNING, Gate.SHAPE)


def problem(node: Node, start: int, end: int, first: str) -> Problem:
    message = "This text stands under no heading; it is kept and shown at the end of the page."
    return RULE.between(node, start, end, message, f"Put a heading above it, for instance “## {first}”.")
