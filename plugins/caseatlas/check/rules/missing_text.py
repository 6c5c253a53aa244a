"""A case without a word about what happens."""

from __future__ import annotations

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("missing-text", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, headings: Iterable[str]) -> Problem:
    first = next(iter(headings), "")
    message = "The case has no text yet."
    return RULE.at(node, message, f"Write a few sentences under a heading, for instance “## {first}”.", first)
