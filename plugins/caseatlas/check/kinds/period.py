from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.date import meant, read_date, refused
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import invalid_period, unknown_field
from caseatlas.model.schema import Field
from caseatlas.model.values import PartialDate, Period
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence

OPEN = frozenset({"", ".."})
ENDS = ("start", "end")
NAMES_OF_ENDS = {"start": "start", "from": "start", "begin": "start", "since": "start", "från": "start"}
NAMES_OF_ENDS |= {"end": "end", "to": "end", "until": "end", "till": "end"}
ONE = r"(\d{4}(?:-\d{2}){0,2})"
STILL = r"(?:now|today|present|ongoing|still running|nu|idag|pågår|pågående)"
SINCE = re.compile(rf"(?:since|from|sedan|från)\s+{ONE}|{ONE}\s*(?:/|–|—|-|to|till|until)\s*{STILL}?", re.IGNORECASE)
UNTIL = re.compile(rf"(?:until|till|to|before|\.\.)\s*{ONE}|(?:–|—|-)\s*{ONE}", re.IGNORECASE)
LONGER_WAYS = re.compile(rf"(?:from\s+|från\s+)?{ONE}\s*(?:–|—|-|to|till|until|\.\.\.?|,)\s*{ONE}", re.IGNORECASE)


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A period: one date, two with a slash between them, either end open, or the parts `start` and `end`."""
    if isinstance(node, Mapping):
        return judge_parts(node, field, context)
    if isinstance(node, Sequence) and (text := ", ".join(ends_in(node))):
        refuse(node, field, text, context)
        return None
    given = scalar(node, field, context, "one period")
    if given is None:
        return None
    text = given.value.strip()
    ends = [end.strip() for end in text.split("/")]
    dates = [None if end in OPEN else read_date(end) for end in ends]
    unread = any(date is None and end not in OPEN for date, end in zip(dates, ends, strict=True))
    if len(ends) > 2 or unread or not any(dates):
        refuse(node, field, text, context)
        return None
    return ordered(node, field, dates[0], dates[-1], text, context)


def ends_in(node: Sequence) -> list[str]:
    """The two dates of a list; nothing for any other list."""
    values = [item.value.strip() for item in node.items if isinstance(item, Scalar)]
    return values if len(values) == len(node.items) == 2 and all(map(read_date, values)) else []


def judge_parts(node: Mapping, field: Field, context: Context) -> Found | None:
    """A period given as `start` and `end`."""
    dates: dict[str, PartialDate | None] = {}
    for key, key_node, value in node:
        if key not in ENDS:
            meant_end = context.guesses.closest(key, NAMES_OF_ENDS)
            context.report(unknown_field.problem(key_node, key, meant_end, ENDS, field.key))
            return None
        given = scalar(value, field, context, "one date")
        if given is None:
            return None
        text = "" if given.is_empty else given.value.strip()
        dates[key] = None if text in OPEN else read_date(text)
        if text not in OPEN and dates[key] is None:
            context.report(refused(value, field, text, context.languages))
            return None
    if not any(dates.values()):
        refuse(node, field, "{}", context)
        return None
    return ordered(node, field, dates.get("start"), dates.get("end"), "", context)


def ordered(
    node: Node, field: Field, start: PartialDate | None, end: PartialDate | None, text: str, context: Context
) -> Found | None:
    """The period, if it does not end before it begins."""
    if start and end and as_far_as_known(end, start) < as_far_as_known(start, end):
        why = f"“{field.key}” ends ({end}) before it begins ({start})."
        context.report(invalid_period.problem(node, field, text, f"{end}/{start}", why))
        return None
    return Found(Period(start, end), node)


def as_far_as_known(date: PartialDate, other: PartialDate) -> tuple[int, int, int]:
    """A date for comparing with another, cut to what both state: 2018-05 does not begin after 2018 ends."""
    month = date.month if other.month else 0
    return (date.year, month, date.day if other.day and month else 0)


def refuse(node: Node, field: Field, text: str, context: Context) -> None:
    context.report(invalid_period.problem(node, field, text, written_otherwise(text, context)))


def written_otherwise(text: str, context: Context) -> str:
    """How a period written in another way is written here; empty if we cannot tell."""
    if len(text) > 60:
        return ""
    for pattern, form in ((LONGER_WAYS, "{}/{}"), (SINCE, "{}/"), (UNTIL, "/{}")):
        found = pattern.fullmatch(text)
        dates = [date for date in found.groups() if date] if found else []
        if dates and all(map(read_date, dates)):
            return form.format(*dates)
    return meant(text, context.languages)
