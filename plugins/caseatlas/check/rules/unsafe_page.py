"""A page that holds a script or chooses its own template."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("unsafe-page", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, found: str) -> Problem:
    message = f"“{shortened(found)}” must not stand in a page of the library."
    return Problem(
        RULE.code,
        RULE.severity,
        path,
        span,
        message,
        "Write it in plain Markdown; the site needs no scripts of its own.",
    )
