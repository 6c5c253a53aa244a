# A record's links, those it makes and those that lead to it.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from caseatlas.export.address import record_url
from caseatlas.export.json_text import Json, filled
from caseatlas.export.values import value_json
from caseatlas.model.library import Library
from caseatlas.model.links import Link, backlinks, links_from
from caseatlas.model.record import Record

WaysBack = Mapping[tuple[str, str], Sequence[Link]]


class Same:
    """A library as itself, not as what it holds: two calls about one library are about the same."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.library is self.library

    def __hash__(self) -> int:
        return id(self.library)


def ways_back_of(library: Library) -> WaysBack:
    """The links that lead to each record. Those of the last library asked for are kept: ten thousand records ask in turn."""
    return ways_back_of_same(Same(library))


@lru_cache(maxsize=1)
def ways_back_of_same(same: Same) -> WaysBack:
    return backlinks(same.library)


def links_json(library: Library, record: Record, base: str, ways_back: WaysBack) -> Json:
    """`{"to": [...], "from": [...]}`: the records this one names, and those that name it.

    Each is `{"field", "type", "id", "title", "url"}`; one that leads here also carries the other parts of the entry it
    stands in (`{"why": "…"}`).
    """
    to = [named(library, link, base) for link in links_from(record)]
    here = (record.type.key, record.id)
    return {
        "to": [link for link in to if link],
        "from": [naming(library, link, base) for link in ways_back.get(here, ())],
    }


def named(library: Library, link: Link, base: str) -> Json:
    target = library.get(link.target_type, link.target_id)
    return {} if target is None else {"field": link.field.key, **about(library, target, base)}


def naming(library: Library, link: Link, base: str) -> Json:
    """A link that leads to the record: from which field of which other, and with what else its entry says."""
    languages = library.settings.languages
    besides = {key: value_json(value, languages) for key, value in link.group.items() if value != link.target_id}
    return {"field": link.field.key, **about(library, link.origin, base), **filled(entry=besides)}


def about(library: Library, record: Record, base: str) -> Json:
    """A record as others speak of it."""
    url = record_url(library, record, base)
    return {"type": record.type.key, "id": record.id, "title": record.title, "url": url}
