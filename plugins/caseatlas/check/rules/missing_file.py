"""A file that the library cannot do without.

A library is a folder with a file `library.yml`, which says what it is called and what
its records are like. Without it nothing else can be understood. You may be in the wrong
folder, or the file may have another name.

That a file is missing cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("missing-file", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, message: str, hint: str) -> Problem:
    return Problem(RULE.code, RULE.severity, path, START, message, hint)
