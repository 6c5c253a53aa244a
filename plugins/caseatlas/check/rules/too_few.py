"""Fewer entries than a list needs."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("too-few", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, count: int) -> Problem:
    message = f"“{field.key}” has {count} {'entry' if count == 1 else 'entries'}; it needs at least {field.min_items}."
    return RULE.at(node, message, "Add what is missing, or leave the field out.", field.key)
