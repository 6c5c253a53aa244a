"""A web address that cannot be followed."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("bad-address", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str) -> Problem:
    bare = given.strip("<>\"' ")
    looks_like_one = "." in bare and " " not in bare and ":" not in bare
    hint = (
        f"Write https://{bare}" if looks_like_one else "An address begins with https:// or http:// and has no spaces."
    )
    return RULE.at(node, f"“{given}” is not a web address (“{field.key}”).", hint, field.key)
