"""A file that holds no fields."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("not-a-record", Severity.ERROR, Gate.SHAPE)


def problem(node: Node) -> Problem:
    hint = (
        "A record is a list of fields, each a name, a colon, a space and what it is, such as “title: Guest at School”."
    )
    return RULE.at(node, "This file holds no fields.", hint)
