"""A source that nothing in the record cites."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("uncited-source", Severity.WARNING, Gate.LINKS)


def problem(node: Node, given: str) -> Problem:
    message = f"The source “{shortened(given)}” is listed, but nothing cites it."
    hint = f"Write [^{shortened(given)}] behind the sentences that come from it, or “source: {shortened(given)}” in an entry; or take it off the list."
    return RULE.at(node, message, hint, "sources")
