# A record as it stands in a list: enough to decide whether to open it.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.schema import Tier
from caseatlas.page.citations import Citations
from caseatlas.page.edition import Edition
from caseatlas.page.items import ItemWriter
from caseatlas.page.state import state_of

Card = dict[str, Any]

# The roles whose fields a card shows in places of their own.
APART = frozenset({"title", "summary", "status", "as-of", "places", "kind"})


def card(edition: Edition, record: Record) -> Card:
    """A record's card; each is made once for an edition."""
    return edition.once(("card", record.type.key, record.id), lambda: make_card(edition, record))


def make_card(edition: Edition, record: Record) -> Card:
    """The card, worked out."""
    items = ItemWriter(edition, record, Citations(()))
    tags: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    for declared in record.type.shown_in("card"):
        if declared.role not in APART and record.values.get(declared.key) not in (None, [], ""):
            words = [entry["text"] for entry in items.field(declared)]
            (tags if declared.kind == "term" else lines).append(
                {"label": edition.worded(declared.label), "words": words}
            )
    state = state_of(edition, record)
    return {
        "path": edition.path(record),
        "title": edition.title_marked(record),
        "summary": edition.summary_marked(record),
        "kind": kind_of(edition, record),
        "places": [edition.place(place) for place in as_list(record.role("places"))],
        "state": state["short"] if state else "",
        "planned": bool(state and state["planned"]),
        "tier": record.tier.key,
        "graded": record.type.main and bool(record.type.tiers),
        "tier_label": edition.words.say(f"tier.{record.tier.key}"),
        "stub": record.type.main and record.tier is Tier.STUB,
        "tags": tags,
        "lines": lines,
        # What a list that knows more of why the record stands in it puts here.
        "reasons": [],
        "bearing": [],
        "count": "",
    }


def kind_of(edition: Edition, record: Record) -> str:
    """What kind of thing a record is, in its own words, or an empty text."""
    declared = record.type.by_role("kind")
    value = record.values.get(declared.key) if declared else None
    return edition.term(declared, value) if declared and isinstance(value, str) else ""
