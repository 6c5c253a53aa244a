"""A text longer than its field takes."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("too-long", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, length: int, limit: int, unit: str) -> Problem:
    message = f"“{field.key}” has {length} {unit}; it takes at most {limit}."
    return RULE.at(node, message, "Keep what a reader needs first, and move the rest into the text below.", field.key)
