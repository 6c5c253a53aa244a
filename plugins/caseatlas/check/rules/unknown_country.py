"""A place whose country we do not recognise."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("unknown-country", Severity.ERROR, Gate.WORDS)


def problem(node: Node, field: Field, given: str, meant: str) -> Problem:
    message = f"“{given}” names no country that we know (“{field.key}”)."
    hint = (
        f"Did you mean “{meant}”?"
        if meant
        else "Write the place and its country with a comma between them: “Luleå, Sweden”."
    )
    return RULE.at(node, message, hint, field.key)
