"""A word that another has taken the place of."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("replaced-term", Severity.WARNING, Gate.WORDS, fixable=True)


def problem(node: Node, field: Field, given: str, now: str) -> Problem:
    return RULE.at(node, f"“{given}” has been replaced by “{now}”.", f"Write “{now}”.", field.key)
