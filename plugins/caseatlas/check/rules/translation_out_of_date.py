"""A translation of an earlier wording."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("translation-out-of-date", Severity.WARNING, Gate.LIBRARY)


def problem(node: Node, mark: str) -> Problem:
    message = "The original has changed since this translation was made."
    return RULE.at(node, message, f"Bring it up to date, then write “translation_of: {mark}”.", "translation_of")
