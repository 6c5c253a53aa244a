"""A setting in mkdocs.yml that does not go with Case Atlas."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("host-setting", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, what: str, why: str) -> Problem:
    return Problem(
        RULE.code,
        RULE.severity,
        path,
        span,
        f"“{shortened(what)}” does not go with Case Atlas: {why}",
        "Take it out of mkdocs.yml.",
    )
