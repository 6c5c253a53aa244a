"""A translation without its original, or into a language the library does not have."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("orphan-translation", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, why: str, hint: str) -> Problem:
    return Problem(RULE.code, RULE.severity, path, START, why, hint)
