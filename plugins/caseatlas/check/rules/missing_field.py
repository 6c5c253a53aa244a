"""A field that every record of this type needs."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("missing-field", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, whole: str) -> Problem:
    message = f"“{field.key}” is missing in {whole}."
    asked = field.help.said_in("en") or field.label.said_in("en")
    example = f" For instance: {field.key}: {field.example}" if field.example else ""
    how = "" if example else f" Write “{field.key}: …”."
    return RULE.at(node, message, f"{asked}.{how}{example}", field.key)


def empty(node: Node, field: Field) -> Problem:
    """The field stands there with nothing behind its colon."""
    return RULE.at(
        node,
        f"“{field.key}” is empty.",
        f"Write what it is: {field.help.said_in('en') or field.label.said_in('en')}.",
        field.key,
    )
