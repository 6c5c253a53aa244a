# Filters as pages: which there are, the words of each, and the records that have a word. Only words in use appear, so
# no choice leads to nothing, and every word comes with its meaning.
from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from caseatlas.model.facet import Facet, FacetValue, declared_field
from caseatlas.model.record import Record
from caseatlas.page.cards import card
from caseatlas.page.edition import Edition
from caseatlas.page.framing import framed
from caseatlas.page.lists import by_fullness, fullest_first, pager
from caseatlas.page.page import Page

# Up to here a word's records stand as cards on one page; beyond, they stand as plain lines, more to a page.
CARDS = 50
LINES = 200
IN_OVERVIEW = 12


def facets_page(edition: Edition) -> Page:
    """The overview of all filters."""
    return framed(
        edition,
        kind="facet",
        uri=edition.at.facets(),
        title=edition.words.say("facets.title"),
        description=edition.words.say("facets.description", library=edition.plain(edition.library.settings.title)),
        template="facets.html",
        data={"facets": [facet_view(edition, facet, IN_OVERVIEW) for facet in edition.shared.facets.values()]},
    )


def facet_page(edition: Edition, facet: Facet) -> Page:
    """The words of one filter, with their meanings."""
    label = edition.plain(facet.label)
    return framed(
        edition,
        kind="facet",
        uri=edition.at.facet(facet),
        title=label,
        description=edition.words.say("facet.description", label=label),
        template="facet.html",
        data={**facet_view(edition, facet, None), "back": back(edition)},
    )


def facet_view(edition: Edition, facet: Facet, most: int | None) -> dict[str, Any]:
    """A filter with its words, or with the most used of them."""
    values = list(facet.values)
    if most is not None and len(values) > most:
        used = sorted(values, key=lambda value: -len(value.records))[:most]
        values = [value for value in values if value in used]
    return {
        "label": edition.worded(facet.label),
        "path": edition.at.facet(facet),
        "slug": facet.slug,
        "question": is_question(edition, facet),
        "values": [value_view(edition, facet, value) for value in values],
        "more": len(facet.values) - len(values),
    }


def value_view(edition: Edition, facet: Facet, value: FacetValue) -> dict[str, Any]:
    """One word: what it is called, what it means, how many records have it."""
    return {
        "label": edition.value_label(facet, value),
        "means": edition.worded(value.definition),
        "path": edition.at.facet_value(facet, value),
        "count": len(value.records),
        "narrower": bool(value.broader),
    }


def is_question(edition: Edition, facet: Facet) -> bool:
    """Whether the words of a filter are questions that people come with."""
    return bool(facet.values) and all(edition.plain(value.label).endswith("?") for value in facet.values if value.label)


def value_pages_needed(value: FacetValue) -> int:
    """How many pages a word's records take."""
    return 1 if len(value.records) <= CARDS else ceil(len(value.records) / LINES)


def value_page(edition: Edition, facet: Facet, value: FacetValue, number: int) -> Page:
    """One word with its meaning and the records that have it."""
    label, plain_label = (
        edition.value_label(facet, value),
        edition.plain(value.label) or edition.value_label(facet, value),
    )
    records = records_with(edition, facet, value)
    count = value_pages_needed(value)
    shown = records[(number - 1) * LINES : number * LINES]
    title = edition.words.say("value.title", facet=edition.plain(facet.label), value=plain_label)
    return framed(
        edition,
        kind="term",
        uri=edition.at.facet_value(facet, value, number),
        title=edition.words.say("list.page", title=title, page=number, count=count) if number > 1 else title,
        description=edition.plain(value.definition)
        or edition.words.count("value.description", len(records), value=plain_label),
        template="term.html",
        data={
            "facet": {"label": edition.worded(facet.label), "path": edition.at.facet(facet)},
            "heading": label,
            "means": edition.worded(value.definition),
            "total": edition.words.count("list.total", len(records)),
            "record": about(edition, facet, value),
            "broader": neighbours(edition, facet, [value.broader]),
            "narrower": neighbours(edition, facet, narrower(facet, value)),
            "question": is_question(edition, facet),
            "groups": by_fullness(edition, edition.main, shown) if count == 1 else [],
            "lines": [line(edition, record) for record in shown] if count > 1 else [],
            "pager": pager(lambda page: edition.at.facet_value(facet, value, page), count, number),
            "position": edition.words.say("list.position", page=number, count=count) if count > 1 else "",
            "back": back(edition),
        },
    )


def records_with(edition: Edition, facet: Facet, value: FacetValue) -> list[Record]:
    """The records that have a word, fullest first; worked out once for all pages of a long list."""
    held: dict[tuple[str, str], list[Record]] = edition.once("held value", dict)
    key = (facet.key, value.key)
    if key not in held:
        held.clear()
        found = [edition.library.get(edition.main.key, id) for id in value.records]
        held[key] = fullest_first(edition, [record for record in found if record is not None])
    return held[key]


def line(edition: Edition, record: Record) -> dict[str, Any]:
    """A record as one line of a long list."""
    made = card(edition, record)
    return {key: made[key] for key in ("path", "title", "places", "state", "stub", "tier_label")}


def about(edition: Edition, facet: Facet, value: FacetValue) -> dict[str, str] | None:
    """The record that a word stands for, where the filter is a reference to other records."""
    declared = declared_field(edition.main.fields, facet.key)
    record = edition.library.get(declared.target, value.key) if declared and declared.target else None
    return {"path": edition.path(record), "summary": edition.summary_marked(record)} if record else None


def narrower(facet: Facet, value: FacetValue) -> list[str]:
    """The words below a word."""
    return [other.key for other in facet.values if other.broader == value.key]


def neighbours(edition: Edition, facet: Facet, keys: Sequence[str]) -> list[dict[str, Any]]:
    """The words of a filter with certain keys."""
    return [value_view(edition, facet, value) for value in facet.values if value.key in keys]


def back(edition: Edition) -> dict[str, str]:
    """The way to all filters."""
    return {"label": edition.words.say("facets.title"), "path": edition.at.facets()}
