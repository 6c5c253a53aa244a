from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

import click

from caseatlas.model.problem import Problem, Severity

Line = Callable[[str, int], str]
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def render(problems: Iterable[Problem], line: Line, colour: bool = False) -> Iterator[str]:
    """The problems as people read them in a terminal, each with the line it stands in and a caret under the place.

    `line` gives a line of a file by path and number, empty where there is none.
    """
    for problem in problems:
        yield "\n".join(parts(problem, line, colour))


def parts(problem: Problem, line: Line, colour: bool) -> Iterator[str]:
    def style(text: str, **how: bool | str) -> str:
        return click.style(text, **how) if colour else text  # type: ignore[arg-type]

    place = f"{problem.path}:{problem.span.line}:{problem.span.column}"
    head = style(f"{problem.severity}[{problem.code}]", fg=COLOURS[problem.severity], bold=True)
    yield f"{style(place, bold=True)}: {head}: {problem.message}"
    source = line(problem.path, problem.span.line)
    if source.strip():
        number = f"{problem.span.line:>5}"
        yield f"{number} | {visible(source)}"
        yield f"{' ' * len(number)} | {' ' * width(source[: problem.span.column - 1])}{style(carets(problem, source), fg=COLOURS[problem.severity])}"
    for related in problem.related:
        yield f"   see: {related.path}:{related.span.line}:{related.span.column}: {related.message}"
    hint = problem.hint.replace("\n", "\n         ")
    yield f"   hint: {hint}{'  ' if hint else ''}See: caseatlas explain {problem.code}"


def carets(problem: Problem, source: str) -> str:
    span = problem.span
    end = span.end_column if span.end_line == span.line else len(source) + 1
    return "^" * max(1, width(source[span.column - 1 : end - 1]))


def visible(text: str) -> str:
    """A line as a terminal can show it: tabs as one space, controls as a sign of their own."""
    return "".join(" " if sign == "\t" else "\ufffd" if unicodedata.category(sign) in {"Cc", "Cf"} else sign for sign in text)


def width(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def summary(counts: Mapping[Severity, int], records: int) -> str:
    """One line that says how it stands."""
    found = [f"{counts[severity]} {severity}{'s' if counts[severity] != 1 else ''}" for severity in Severity if counts.get(severity)]
    what = f"{records} record{'s' if records != 1 else ''}"
    return f"{what}: {', '.join(found)}" if found else f"{what}: everything is fine"
