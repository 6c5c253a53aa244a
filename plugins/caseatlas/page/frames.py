# A framework as the pages need it: its parts in order, each with its words, and the sides it may be seen from.
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.model.words import Words
from caseatlas.page.edition import Edition

SHAPES = frozenset({"ladder", "stages", "set", "pair"})
# Shapes whose parts have an order, so that a part is “the third of seven”.
ORDERED = frozenset({"ladder", "stages"})

Part = dict[str, Any]


@dataclass(frozen=True)
class Frame:
    """A framework's parts and perspectives, worded in the language of an edition."""

    record: Record
    shape: str
    elements: tuple[Part, ...]
    perspectives: tuple[Part, ...]

    def element(self, id: str) -> Part | None:
        """The part `id`."""
        return next((part for part in self.elements if part["id"] == id), None)

    def perspective(self, id: str) -> Part | None:
        """The perspective `id`."""
        return next((part for part in self.perspectives if part["id"] == id), None)

    @property
    def ordered(self) -> bool:
        """Whether its parts follow each other."""
        return self.shape in ORDERED


def frame_of(edition: Edition, record: Record) -> Frame | None:
    """The framework that a record describes, or None where its type has no elements."""
    return edition.once(("frame", record.type.key, record.id), lambda: read_frame(edition, record))


def read_frame(edition: Edition, record: Record) -> Frame | None:
    """The same, worked out."""
    declared = record.type.by_role("elements")
    if declared is None:
        return None
    seen_by = next((part for part in declared.fields if part.among), None)
    shape = next((found for found in record.type.fields.values() if "shape" in (found.role, found.key)), None)
    said = str(record.values.get(shape.key, "")) if shape else ""
    return Frame(
        record,
        said if said in SHAPES else "set",
        tuple(worded_part(edition, declared, entry, seen_by) for entry in record.values.get(declared.key, ())),
        tuple(
            worded_part(edition, declared, entry, None)
            for entry in record.values.get(seen_by.among if seen_by else "", ())
        ),
    )


def worded_part(edition: Edition, declared: Field, entry: dict[str, Any], seen_by: Field | None) -> Part:
    """One element or perspective in the edition's words."""

    def said(key: str) -> str:
        value = entry.get(key)
        return edition.worded(value) if isinstance(value, Words) else str(value or "")

    wording = declared.part("wording")
    return {
        "id": entry["id"],
        "label": said("label"),
        "definition": said("definition"),
        "group": said("group"),
        "original": said("original"),
        "wording": edition.term(wording, entry["wording"]) if wording and "wording" in entry else "",
        "seen_by": list(entry.get(seen_by.key, ())) if seen_by else [],
        "source": entry.get("source", ""),
    }
