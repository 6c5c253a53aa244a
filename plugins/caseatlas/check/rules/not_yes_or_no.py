"""Something else where yes or no is meant."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("not-yes-or-no", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str) -> Problem:
    return RULE.at(
        node, f"“{field.key}” asks yes or no, but “{shortened(given)}” stands here.", "Write yes or no.", field.key
    )
