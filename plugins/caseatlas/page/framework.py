# A framework's own page: its parts drawn by their shape, and under each the records placed there, with the sentence
# that says why.
from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from caseatlas.model.links import Link
from caseatlas.page.cards import card
from caseatlas.page.frames import Frame, Part, frame_of
from caseatlas.page.sheet import Sheet
from caseatlas.page.tongue import marked

Placed = dict[str, list[dict[str, Any]]]


def framework_view(sheet: Sheet) -> dict[str, Any] | None:
    """The parts of the framework that the record describes, with what is placed there; None for other records."""
    frame = frame_of(sheet.edition, sheet.record)
    if frame is None:
        return None
    placed = placed_by_element(sheet, frame)
    elements = [
        {
            **part,
            "number": number_of(part, number),
            "placed": placed.get(part["id"], []),
            "cite": sheet.citations.mark(part["source"]),
        }
        for number, part in enumerate(frame.elements, 1)
    ]
    return {
        "shape": frame.shape,
        "ordered": frame.ordered,
        "perspectives": list(frame.perspectives),
        "elements": elements,
        "groups": grouped(elements),
        "two_sided": two_sided(frame, elements),
        "placed": sum(len(entries) for entries in placed.values()),
    }


def number_of(part: Part, number: int) -> str:
    """A part's number, unless its own name already says it."""
    return "" if str(number) in part["label"] else str(number)


def placed_by_element(sheet: Sheet, frame: Frame) -> Placed:
    """The records placed in each part, what is described before what is only mentioned."""
    found: Placed = {}
    record = sheet.record
    for link in sheet.edition.shared.pointing_here.get((record.type.key, record.id), ()):
        if link.field.kind == "placement":
            found.setdefault(str(link.group.get("element")), []).append(placed_record(sheet, frame, link))
    return {key: sorted(entries, key=lambda entry: bool(entry["stub"])) for key, entries in found.items()}


def placed_record(sheet: Sheet, frame: Frame, link: Link) -> dict[str, Any]:
    """One record with the evidence for its placement, told in the edition's language where that exists."""
    edition, origin = sheet.edition, link.origin
    group, tongue = link.group, origin.language
    told, told_in = edition.told(origin, link.field.key)
    same = [entry for entry in told or () if at(entry) == at(group)]
    if told_in != tongue and len(same) == 1:
        group, tongue = same[0], told_in
    side = frame.perspective(str(group.get("perspective", "")))
    return {
        **card(edition, origin),
        "side": side["id"] if side else "",
        "side_label": side["label"] if side else "",
        "evidence": marked(str(group.get("evidence", "")), tongue, edition.language),
    }


def at(entry: Any) -> tuple[str, str, str]:
    """Where a placement places."""
    return tuple(str(entry.get(key, "")) for key in ("framework", "element", "perspective"))  # type: ignore[return-value]


def grouped(elements: list[Part]) -> list[dict[str, Any]]:
    """Neighbouring parts of one group together, under the group's name; without groups, all as one."""
    return [
        {"label": label, "elements": list(parts)} for label, parts in groupby(elements, key=lambda part: part["group"])
    ]


def two_sided(frame: Frame, elements: list[Part]) -> list[dict[str, Any]]:
    """For a ladder seen from two sides: each level from the top, with what each side has there; else nothing."""
    if frame.shape != "ladder" or len(frame.perspectives) != 2:
        return []
    return [
        {**part, "sides": [one_side(part, perspective["id"]) for perspective in frame.perspectives]}
        for part in reversed(elements)
    ]


def one_side(part: Part, perspective: str) -> dict[str, Any]:
    """Whether a side has this level, and how many records stand there on that side."""
    seen = not part["seen_by"] or perspective in part["seen_by"]
    return {"id": perspective, "seen": seen, "count": count(part["placed"], perspective)}


def count(placed: Iterable[dict[str, Any]], perspective: str) -> int:
    """How many of the placed records are placed from one side."""
    return sum(entry["side"] == perspective for entry in placed)
