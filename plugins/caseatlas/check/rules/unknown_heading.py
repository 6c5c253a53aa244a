"""A heading that is none of the library’s."""

from __future__ import annotations

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import listed
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("unknown-heading", Severity.WARNING, Gate.SHAPE, fixable=True)


def problem(node: Node, start: int, end: int, heading: str, meant: str, known: Iterable[str]) -> Problem:
    message = f"“{heading}” is not a heading of this library; its text is kept and shown at the end of the page."
    hint = f"Did you mean “## {meant}”?" if meant else f"The headings are: {listed(known)}."
    return RULE.between(node, start, end, message, hint, heading)
