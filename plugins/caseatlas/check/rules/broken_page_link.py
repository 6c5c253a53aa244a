"""A page that links to a record which does not exist."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("broken-page-link", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, given: str, meant: str) -> Problem:
    hint = f"Did you mean “{meant}”?" if meant else "Link to the file of a record, such as ../guest-at-school.md."
    return Problem(RULE.code, RULE.severity, path, span, f"There is no record “{shortened(given)}”.", hint)
