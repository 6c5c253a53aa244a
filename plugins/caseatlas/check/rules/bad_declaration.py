"""A declared field, type or list that cannot be used."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("bad-declaration", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, message: str, hint: str = "", field: str = "") -> Problem:
    return RULE.at(node, message, hint, field)
