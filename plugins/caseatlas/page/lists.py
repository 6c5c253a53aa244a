# The lists of a type's records. They are complete and plain: every record is within three steps of the home page,
# fullest first, and what is only mentioned stands apart.
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from math import ceil
from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.schema import RecordType, Tier
from caseatlas.page.a_to_z import letters
from caseatlas.page.cards import Card, card
from caseatlas.page.collation import sort_key, sorted_name
from caseatlas.page.edition import Edition
from caseatlas.page.framing import framed
from caseatlas.page.page import Page
from caseatlas.page.related import bearing
from caseatlas.page.state import PLANNED

PAGE_SIZE = 50
# Up to so many pages all are named on each; beyond, only those so near.
FEW, NEAR = 12, 3


def pages_needed(edition: Edition, kind: RecordType) -> int:
    """How many pages a type's list has; one that is grouped stands on one."""
    return 1 if kind.group_by else max(1, ceil(len(edition.library.of(kind.key)) / PAGE_SIZE))


def list_page(edition: Edition, kind: RecordType, number: int) -> Page:
    """A page of a type's list."""
    records = edition.once(("list", kind.key), lambda: fullest_first(edition, edition.library.of(kind.key)))
    count = pages_needed(edition, kind)
    shown = records if kind.group_by else records[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    plural = edition.worded(kind.plural)
    plain = edition.find() if kind.main else edition.plain(kind.plural)
    title = edition.words.say("list.page", title=plain, page=number, count=count) if number > 1 else plain
    return framed(
        edition,
        kind="list",
        uri=edition.at.type(kind, number),
        title=title,
        description=edition.words.count(
            "list.description", len(records), plural=plural, library=library_title(edition)
        ),
        template="list.html",
        data={
            "heading": edition.find() if kind.main else plural,
            "total": edition.words.count("list.total", len(records)),
            "jumps": jumps(edition, kind) if number == 1 else [],
            "groups": by_term(edition, kind, shown) if kind.group_by else by_fullness(edition, kind, shown),
            "pager": pager(lambda page: edition.at.type(kind, page), count, number),
            "letters": letters(edition, kind) if len(records) > 12 and not kind.group_by else [],
            "position": edition.words.say("list.position", page=number, count=count) if count > 1 else "",
        },
    )


def library_title(edition: Edition) -> str:
    """The library's name as bare text."""
    return edition.plain(edition.library.settings.title)


def fullest_first(edition: Edition, records: Iterable[Record]) -> list[Record]:
    """Records by how much is told, what is only planned last among its like, then by name."""
    return sorted(
        records,
        key=lambda record: (-record.tier, record.role("status") == PLANNED, name_key(edition, record), record.id),
    )


def name_key(edition: Edition, record: Record) -> str:
    """The key by which a record sorts by name."""
    return sort_key(sorted_name(edition.title(record), edition.language), edition.language)


def by_fullness(edition: Edition, kind: RecordType, records: Sequence[Record]) -> list[dict[str, Any]]:
    """Described records under no heading, and those only mentioned under one of their own."""
    groups = groupby(records, key=lambda record: kind.main and record.tier is Tier.STUB)
    return [
        {
            "label": edition.words.say("list.stubs") if stubs else "",
            "id": "mentioned" if stubs else "described",
            "note": edition.words.say("list.stubs_note") if stubs else "",
            "entries": [card(edition, record) for record in found],
        }
        for stubs, found in groups
    ]


def by_term(edition: Edition, kind: RecordType, records: Sequence[Record]) -> list[dict[str, Any]]:
    """Records under each word of the field they are grouped by; one with two words stands under both."""
    declared = kind.fields[kind.group_by]
    vocabulary = edition.library.vocabulary_of(declared)
    order = list(vocabulary.terms) if vocabulary else sorted({key for record in records for key in terms(record, kind)})
    groups = []
    for key in order:
        found = [record for record in records if key in terms(record, kind)]
        if found:
            groups.append(
                {
                    "label": edition.term(declared, key),
                    "id": key,
                    "note": edition.term_means(declared, key),
                    "entries": [
                        grouped_card(edition, record, kind.group_by) for record in sorted(found, key=order_in_source)
                    ],
                }
            )
    return groups


def terms(record: Record, kind: RecordType) -> list[str]:
    """The words a record is grouped by."""
    return [str(key) for key in as_list(record.values.get(kind.group_by))]


def order_in_source(record: Record) -> float:
    """The place a record asks for among its like; without one, after those that do."""
    declared = next((found for found in record.type.fields.values() if "order" in (found.role, found.key)), None)
    value = record.values.get(declared.key) if declared else None
    return float(value) if isinstance(value, int | float) else float("inf")


def grouped_card(edition: Edition, record: Record, group_by: str) -> Card:
    """A card under a heading that already says what the records are grouped by."""
    label = edition.worded(record.type.fields[group_by].label)
    made = card(edition, record)
    return {**made, "tags": [tag for tag in made["tags"] if tag["label"] != label], "bearing": bearing(edition, record)}


def jumps(edition: Edition, kind: RecordType) -> list[dict[str, Any]]:
    """Other ways into the main list: the filters. Grouped lists jump to their groups in the template."""
    if not kind.main:
        return []
    return [
        {"label": edition.worded(facet.label), "path": edition.at.facet(facet), "count": len(facet.values)}
        for facet in edition.shared.facets.values()
    ]


def pager(path: Callable[[int], str], count: int, number: int) -> dict[str, Any] | None:
    """The way to the pages of a list, or None where there is but one.

    The first page leads to every other, so that nothing is far; the others lead to their neighbours and to both ends,
    or long lists would grow with the square of their length.
    """
    if count < 2:
        return None
    shown = range(1, count + 1) if number == 1 or count <= FEW else neighbours_of(number, count)
    return {
        "pages": [{"number": at, "path": path(at), "current": at == number} for at in shown],
        "previous": path(number - 1) if number > 1 else "",
        "next": path(number + 1) if number < count else "",
    }


def neighbours_of(number: int, count: int) -> list[int]:
    """The first and the last page of a list, and those around one."""
    near = range(max(1, number - NEAR), min(count, number + NEAR) + 1)
    return sorted({1, *near, count})
