# How things stand with something, and for when that is known. A page never says “running” for a year nobody wrote of.
from __future__ import annotations

from typing import Any

from caseatlas.model.record import Record
from caseatlas.page.edition import Edition
from caseatlas.page.tongue import within_sentence

PLANNED, ENDED, UNKNOWN = "planned", "ended", "unknown"


def state_of(edition: Edition, record: Record) -> dict[str, Any] | None:
    """A record's state as a sentence and in short, or None where none is told."""
    declared = record.type.by_role("status")
    key = record.values.get(declared.key) if declared else None
    if declared is None or not isinstance(key, str):
        return None
    label = edition.term(declared, key)
    as_of = record.role("as-of")
    known = edition.date(as_of) if as_of else ""
    return {
        "key": key,
        "label": label,
        "planned": key == PLANNED,
        "sentence": sentence(edition, key, label, known, bool(as_of and as_of.day)),
        "short": short(edition, key, label, str(as_of.year) if as_of else ""),
        "path": edition.facet_path(declared, key),
        "means": edition.term_means(declared, key),
    }


def short(edition: Edition, key: str, label: str, year: str) -> str:
    """The state as a list shows it: what goes on never stands there without its year."""
    if year:
        return edition.words.say("state.short", state=label, date=year)
    return label if key in (PLANNED, ENDED, UNKNOWN) else edition.words.say("state.short_undated", state=label)


def sentence(edition: Edition, key: str, label: str, known: str, to_the_day: bool) -> str:
    """The state with the date it is known for. Some languages say a day with another word than a year."""
    way = key if key in (PLANNED, ENDED, UNKNOWN) else "going_on"
    dated = ("dated_day" if to_the_day else "dated") if known else "undated"
    return edition.words.say(f"state.{way}.{dated}", state=label, small=within_sentence(label), date=known)
