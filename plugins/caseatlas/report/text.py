from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

import click

from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

Line = Callable[[str, int], str]
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
LONGEST_LINE = 120
ROOM_BEFORE = 30
INDENT = " " * 9


def render(problems: Iterable[Problem], line: Line, colour: bool = False) -> Iterator[str]:
    """The problems as people read them in a terminal, each with the line it stands in and a caret under the place.

    `line` gives a line of a file by path and number, empty where there is none.
    """
    for problem in problems:
        yield "\n".join(parts(problem, line, colour))


def parts(problem: Problem, line: Line, colour: bool) -> Iterator[str]:
    """The lines that tell of one problem."""

    def style(text: str, bold: bool = False, fg: str | None = None) -> str:
        return click.style(text, fg=fg, bold=bold) if colour else text

    place = f"{problem.path}:{problem.span.line}:{problem.span.column}"
    head = style(f"{problem.severity}[{problem.code}]", bold=True, fg=COLOURS[problem.severity])
    yield f"{style(place, bold=True)}: {head}: {visible(problem.message)}"
    source = "" if problem.span == START else line(problem.path, problem.span.line)
    if source.strip():
        number = f"{problem.span.line:>5}"
        shown, before, marked = window(problem, source)
        yield f"{number} | {shown}".rstrip()
        yield f"{' ' * len(number)} | {' ' * before}{style('^' * marked, fg=COLOURS[problem.severity])}"
    for related in problem.related:
        yield f"   see: {related.path}:{related.span.line}:{related.span.column}: {visible(related.message)}"
    yield from told(problem)


def told(problem: Problem) -> Iterator[str]:
    """How to mend it, and where to read more; a hint of several lines is not run into the rest."""
    more = f"See: caseatlas explain {problem.code}"
    first, *others = (visible(part) for part in problem.hint.split("\n"))
    if not first:
        yield f"   {more}"
    elif not others:
        yield f"   hint: {first}  {more}"
    else:
        yield f"   hint: {first}"
        yield from (f"{INDENT}{other}" for other in others)
        yield f"   {more}"


def window(problem: Problem, source: str) -> tuple[str, int, int]:
    """The line as a terminal can show it, how far in the marked part begins, and how wide it is there.

    Of a long line only the part around the place is shown.
    """
    start = min(problem.span.column - 1, len(source))
    end = problem.span.end_column - 1 if problem.span.end_line == problem.span.line else len(source)
    cut = max(0, start - ROOM_BEFORE) if len(source) > LONGEST_LINE else 0
    stop = cut + LONGEST_LINE if len(source) > cut + LONGEST_LINE else len(source)
    lead = "… " if cut else ""
    shown = f"{lead}{visible(source[cut:stop])}{' …' if stop < len(source) else ''}"
    return shown, width(lead) + width(source[cut:start]), max(1, width(source[start : min(end, stop)]))


def visible(text: str) -> str:
    """A line as a terminal can show it: tabs as one space, controls as a sign of their own."""
    return "".join(map(shown_sign, text))


def shown_sign(sign: str) -> str:
    if sign == "\t":
        return " "
    return "\ufffd" if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Zl", "Zp"} else sign


def width(text: str) -> int:
    """How many columns a text takes in a terminal, written as `visible` writes it."""
    return sum(columns(sign) for sign in text)


def columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def summary(counts: Mapping[Severity, int], records: int) -> str:
    """One line that says how it stands."""
    found = [counted(counts[severity], str(severity)) for severity in Severity if counts.get(severity)]
    return f"{counted(records, 'record')}: {', '.join(found) or 'everything is fine'}"


def counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
