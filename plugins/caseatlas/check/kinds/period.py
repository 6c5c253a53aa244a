from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.date import meant, read_date, refused
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import invalid_period
from caseatlas.model.schema import Field
from caseatlas.model.values import PartialDate, Period
from caseatlas.read.nodes import Mapping, Node, Scalar

OPEN = frozenset({"", ".."})
ENDS = ("start", "end")
LONGER_WAYS = re.compile(r"(\d{4}(?:-\d{2}){0,2})\s*(?:–|—|-|to|till|until|\.\.\.?)\s*(\d{4}(?:-\d{2}){0,2})?")


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A period: one date, two with a slash between them, either end open, or the parts `start` and `end`."""
    if isinstance(node, Mapping):
        return judge_parts(node, field, context)
    given = scalar(node, field, context, "one period")
    if given is None:
        return None
    text = given.value.strip()
    ends = [end.strip() for end in text.split("/")]
    if len(ends) > 2 or all(end in OPEN for end in ends):
        return refuse(node, field, text, context)
    dates = [None if end in OPEN else read_date(end) for end in ends]
    if any(date is None and end not in OPEN for date, end in zip(dates, ends, strict=True)):
        return refuse(node, field, text, context)
    return ordered(node, field, dates[0], dates[-1], text, context)


def judge_parts(node: Mapping, field: Field, context: Context) -> Found | None:
    """A period given as `start` and `end`."""
    dates: dict[str, PartialDate | None] = {}
    for key, key_node, value in node:
        if key not in ENDS or not isinstance(value, Scalar):
            context.report(invalid_period.problem(key_node, field, key))
            return None
        date = None if value.is_empty or value.value in OPEN else read_date(value.value.strip())
        if date is None and not value.is_empty and value.value not in OPEN:
            context.report(refused(value, field, value.value, context.languages))
            return None
        dates[key] = date
    if not any(dates.values()):
        return refuse(node, field, "{}", context)
    return ordered(node, field, dates.get("start"), dates.get("end"), "", context)


def ordered(
    node: Node, field: Field, start: PartialDate | None, end: PartialDate | None, text: str, context: Context
) -> Found | None:
    """The period, if it does not end before it begins."""
    if start and end and as_far_as_known(end, start) < as_far_as_known(start, end):
        why = f"“{field.key}” ends ({end}) before it begins ({start})."
        context.report(invalid_period.problem(node, field, text, why=why))
        return None
    return Found(Period(start, end), node)


def as_far_as_known(date: PartialDate, other: PartialDate) -> tuple[int, int, int]:
    """A date for comparing with another, cut to what both state: 2018-05 does not begin after 2018 ends."""
    month = date.month if other.month else 0
    return (date.year, month, date.day if other.day and month else 0)


def refuse(node: Node, field: Field, text: str, context: Context) -> None:
    longer = LONGER_WAYS.fullmatch(text)
    ends = f"{longer[1]}/{longer[2] or ''}" if longer and all(read_date(end) for end in longer.groups() if end) else ""
    context.report(invalid_period.problem(node, field, text, ends or meant(text, context.languages)))
