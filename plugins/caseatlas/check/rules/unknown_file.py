"""A file that is not part of a library."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("unknown-file", Severity.WARNING, Gate.LIBRARY)


def problem(path: str, hint: str) -> Problem:
    return Problem(
        RULE.code, RULE.severity, path, START, "This file is not part of the library and is passed over.", hint
    )
