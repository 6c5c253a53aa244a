"""Results of something that is only planned."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("results-of-a-plan", Severity.ERROR, Gate.LINKS)


def problem(node: Node, field: Field) -> Problem:
    message = f"A plan has no results yet, but “{field.key}” is filled in."
    return RULE.at(node, message, "Move what is hoped for to “expected”, or correct “status”.", field.key)
