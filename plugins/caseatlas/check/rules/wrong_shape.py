"""A list where one thing is meant, or a group where a text is."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Mapping, Node, Sequence

RULE = Rule("wrong-shape", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, wanted: str) -> Problem:
    return RULE.at(node, f"“{field.key}” takes {wanted}, but {found(node)} stands here.", "", field.key)


def found(node: Node) -> str:
    """What stands there, in the contributor's words."""
    if isinstance(node, Sequence):
        return "a list"
    return "a group of fields" if isinstance(node, Mapping) else "a plain text"
