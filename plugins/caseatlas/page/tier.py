# How much is told, and what would tell more: an invitation, never a mark.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import declared_field
from caseatlas.model.record import Record
from caseatlas.page.sheet import Sheet
from caseatlas.page.tongue import joined, within_sentence


def tier_of(sheet: Sheet) -> dict[str, Any] | None:
    """A record's tier with what would lift it to the next; only a main type that declares tiers has ones people see."""
    record, words = sheet.record, sheet.edition.words
    if not is_graded(record):
        return None
    lift = record.lift
    return {
        "key": record.tier.key,
        "label": words.say(f"tier.{record.tier.key}"),
        "means": words.say(f"tier.{record.tier.key}_means"),
        "next": words.say(f"tier.{lift.tier.key}") if lift else "",
        "wanted": wanted(sheet) if lift else [],
        "edit": sheet.edition.site.edit_url(record.path),
    }


def is_graded(record: Record) -> bool:
    """Whether it says something to people how much of a record is told."""
    return record.type.main and bool(record.type.tiers)


def wanted(sheet: Sheet) -> list[str]:
    """What is still missing for the next tier, one line each."""
    lift, words = sheet.record.lift, sheet.edition.words
    if lift is None:
        return []
    lines = [label(sheet, key) for key in lift.fields]
    lines += [words.say("lift.one_of", fields=listed(sheet, keys)) for keys in lift.one_of]
    lines += [words.say("lift.answer", field=label(sheet, key)) for key in lift.answer]
    return lines + ([words.count("lift.words", lift.words)] if lift.words else [])


def listed(sheet: Sheet, keys: tuple[str, ...]) -> str:
    """Fields to choose from, as people say it."""
    return joined([within_sentence(label(sheet, key)) for key in keys], sheet.edition.words.say("or"))


def label(sheet: Sheet, key: str) -> str:
    """What a field is called."""
    declared = declared_field(sheet.record.type.fields, key)
    return sheet.edition.worded(declared.label) if declared and declared.label else key
