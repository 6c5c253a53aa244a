from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caseatlas.model.span import START, Span


class Severity(StrEnum):
    """How much a problem weighs: an error stops a build, a warning asks for a look, a note is a help."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that a problem speaks of, such as the first of two equal keys."""

    path: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a library.

    `path` uses forward slashes and is relative to the folder that holds the library's folder. `message` says what is
    wrong and `hint` how to mend it, both in the contributor's words. `code` is stable and names the pattern.
    """

    code: str
    severity: Severity
    path: str
    span: Span
    message: str
    hint: str = ""
    field: str = ""
    related: tuple[Related, ...] = ()
    fixable: bool = False

    def order(self) -> tuple[str, int, int]:
        """The order in which people meet problems: by file and place. Those of one place stay as they were found."""
        return (self.path, self.span.line, self.span.column)


def problem_in_file(code: str, path: str, message: str, hint: str = "") -> Problem:
    """A problem of a whole file, placed at its start."""
    return Problem(code, Severity.ERROR, path, START, message, hint)
