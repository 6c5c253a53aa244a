"""A file that the library cannot do without."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("missing-file", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, message: str, hint: str) -> Problem:
    return Problem(RULE.code, RULE.severity, path, START, message, hint)
