from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.read.nodes import Node


class Gate(StrEnum):
    """The stations of judging, in order."""

    READING = "reading"
    SHAPE = "shape"
    WORDS = "words"
    LINKS = "links"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Rule:
    """What every problem of one code shares. The docstring of the rule's module is its manual page."""

    code: str
    severity: Severity
    gate: Gate
    fixable: bool = False

    def at(
        self, node: Node, message: str, hint: str = "", field: str = "", related: tuple[Related, ...] = ()
    ) -> Problem:
        """A problem of this code at a node."""
        return Problem(self.code, self.severity, node.text.path, node.span, message, hint, field, related, self.fixable)

    def between(self, node: Node, start: int, end: int, message: str, hint: str = "", field: str = "") -> Problem:
        """A problem of this code at a stretch of the text that `node` stands in."""
        span = node.text.span(start, end)
        return Problem(self.code, self.severity, node.text.path, span, message, hint, field, (), self.fixable)
