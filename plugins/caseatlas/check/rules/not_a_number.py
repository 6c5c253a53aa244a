"""Something else where a number is meant."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("not-a-number", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str, hint: str = "") -> Problem:
    message = f"“{shortened(given)}” is not a number (“{field.key}”)."
    return RULE.at(node, message, hint or "Write digits only, with a point for decimals: 1000 or 2.5.", field.key)


def comma(node: Node, number: str) -> Problem:
    """A decimal comma inside braces, where a comma parts fields."""
    message = f"A comma parts the fields inside braces, so the number {number.replace('.', ',')} is cut in two."
    return RULE.at(node, message, f"Write it with a point: {number}")
