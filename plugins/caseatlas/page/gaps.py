# What is not known: said in one calm sentence, with the list behind it, and where the sources disagree.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import as_list, declared_field
from caseatlas.page.sheet import Sheet
from caseatlas.page.tongue import joined, within_sentence

REST = "rest"
NAMED = 3


def not_known(sheet: Sheet) -> dict[str, Any] | None:
    """The section about what the sources leave open, or None where there is nothing to say about it."""
    missing = sheet.record.not_stated
    fields = [gap(sheet, key, note) for key, note in missing.items() if key != REST]
    disagreements = contradictions(sheet)
    kind = sheet.record.type
    cares = kind.main and kind.by_role("sources") is not None
    if not (missing or disagreements or cares):
        return None
    return {
        "sentence": sentence(sheet, [entry["label"] for entry in fields], REST in missing),
        "fields": fields,
        "rest": REST in missing,
        "contradictions": disagreements,
    }


def gap(sheet: Sheet, key: str, note: str) -> dict[str, str]:
    """A field that the sources do not state."""
    declared = declared_field(sheet.record.type.fields, key)
    label = sheet.edition.worded(declared.label) if declared else ""
    return {"label": label or key, "note": sheet.edition.marked(note, sheet.record.language)}


def sentence(sheet: Sheet, labels: list[str], closed: bool) -> str:
    """The gaps in one sentence."""
    words = sheet.edition.words
    if not labels:
        return words.say("gaps.only_rest") if closed else words.say("gaps.unread")
    few = [within_sentence(label) for label in labels[:NAMED]]
    more = len(labels) - len(few)
    if more:
        return words.count("gaps.and_more", more, fields=joined(few, ", "))
    return words.say("gaps.all", fields=joined(few, words.say("and")))


def contradictions(sheet: Sheet) -> list[dict[str, Any]]:
    """Versions that disagree, each with its source."""
    value, tongue = sheet.edition.told_role(sheet.record, "contradictions")
    say = sheet.blocks.said
    return [
        {
            "about": say(entry, "about", tongue),
            "versions": [
                {"text": say(version, "says", tongue), "cite": sheet.citations.of(version)}
                for version in as_list(entry.get("versions"))
            ],
            "note": say(entry, "note", tongue),
        }
        for entry in as_list(value)
    ]
