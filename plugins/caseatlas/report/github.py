# GitHub shows these lines as annotations beside the changed lines of a pull request. Everything a contributor wrote is
# escaped, so that no text of hers can be read as a command of its own.
from __future__ import annotations

from collections.abc import Iterable, Iterator

from caseatlas.model.problem import Problem, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(problems: Iterable[Problem], prefix: str = "") -> Iterator[str]:
    """The problems as workflow commands; `prefix` leads from git's top to the folder that holds the library."""
    for problem in problems:
        place = {
            "file": prefix + problem.path,
            "line": problem.span.line,
            "endLine": problem.span.end_line,
            "col": problem.span.column,
            "endColumn": problem.span.end_column,
            "title": problem.code,
        }
        if problem.span.end_line != problem.span.line:
            del place["col"], place["endColumn"]
        properties = ",".join(f"{name}={escape_property(str(value))}" for name, value in place.items())
        text = problem.message + (f"\n{problem.hint}" if problem.hint else "")
        yield f"::{LEVELS[problem.severity]} {properties}::{escape(text)}"


def escape(text: str) -> str:
    """A text as the data of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A text as a property of a workflow command."""
    return escape(text).replace(":", "%3A").replace(",", "%2C")
