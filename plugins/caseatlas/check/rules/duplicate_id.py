"""Two files with one id."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.model.span import START

RULE = Rule("duplicate-id", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, id: str, other: str) -> Problem:
    related = (Related(other, START, "the other file"),)
    message = f"“{id}” is already the name of {other}; some computers cannot tell the two apart."
    return Problem(RULE.code, RULE.severity, path, START, message, "Rename one of the two.", related=related)
