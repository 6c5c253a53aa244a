from __future__ import annotations

import calendar
import re
from functools import cache

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import invalid_date
from caseatlas.model.country import locale_of
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field
from caseatlas.model.values import PartialDate
from caseatlas.read.nodes import Node

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
NUMBERS = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{1,2}:.*)?")
RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
MONTH_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{4})")
DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
LONGEST = 60
NOT_KNOWN = frozenset(
    {"unknown", "n.d.", "nd", "n/a", "no date", "not known", "?", "-", "none", "okänt", "u.å.", "odaterad"}
)


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A date as exactly as it is known: 2018, 2018-03 or 2018-03-05."""
    given = scalar(node, field, context, "one date")
    if given is None:
        return None
    text = given.value.strip()
    date = read_date(text)
    if date is None:
        context.report(refused(node, field, text, context.languages))
        return None
    return Found(date, node)


def refused(node: Node, field: Field, text: str, languages: tuple[str, ...]) -> Problem:
    """The problem with a text that is no date."""
    if text.casefold() in NOT_KNOWN:
        return invalid_date.not_known(node, field, text)
    parts = DATE.fullmatch(text)
    why = unknown_to_the_calendar(*(int(part or 0) for part in parts.groups())) if parts else ""
    return invalid_date.problem(node, field, text, "" if why else meant(text, languages), why)


def read_date(text: str) -> PartialDate | None:
    """The date that a text states, or None if it is not written as one or the calendar does not have it."""
    parts = DATE.fullmatch(text)
    if parts is None:
        return None
    year, month, day = (int(part or 0) for part in parts.groups())
    stated = [int(part) for part in parts.groups() if part is not None]
    if 0 in stated or unknown_to_the_calendar(year, month, day):
        return None
    return PartialDate(year, month, day)


def unknown_to_the_calendar(year: int, month: int, day: int) -> str:
    """Why the calendar does not have a date, or an empty text."""
    if month > 12:
        return f"There is no month {month:02}."
    if day and month and day > calendar.monthrange(year or 1, month)[1]:
        return f"{year:04}-{month:02} has no day {day:02}."
    return ""


def meant(text: str, languages: tuple[str, ...]) -> str:
    """How a date written in another way is written here; empty if more than one date could be meant."""
    if len(text) > LONGEST:
        return ""
    if parts := NUMBERS.fullmatch(text) or RUN_TOGETHER.fullmatch(text):
        return written(*(int(part or 0) for part in parts.groups()))
    if parts := MONTH_FIRST.fullmatch(text):
        return written(int(parts[2]), int(parts[1]), 0)
    if parts := DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in parts.groups())
        return written(year, month, day) if day > 12 or day == month else ""
    words = re.findall(r"[^\W\d_]+|\d+", text.casefold())
    names = month_names(languages)
    month = next((names[word] for word in words if word in names), 0)
    numbers = [int(word) for word in words if word.isdecimal()]
    years = [number for number in numbers if 1000 <= number <= 9999]
    days = [number for number in numbers if 1 <= number <= 31]
    if len(years) != 1 or len(numbers) > 2 or (days and not month):
        return ""
    return written(years[0], month, days[0] if days else 0)


def written(year: int, month: int, day: int) -> str:
    """A date in the library's form, or an empty text if the calendar does not have it."""
    text = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
    return text if read_date(text) else ""


@cache
def month_names(languages: tuple[str, ...]) -> dict[str, int]:
    """The numbers of the months by their full and short names, without case or full stops."""
    names: dict[str, int] = {}
    for locale in filter(None, map(locale_of, (*languages, "en"))):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    names.setdefault(name.casefold().rstrip("."), number)
    return names
