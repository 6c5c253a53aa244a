# A record seen through frameworks: where it stands in each, with the sentence that says why.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.page.frames import Frame, Part, frame_of
from caseatlas.page.sheet import Sheet
from caseatlas.page.tongue import within_sentence


def placements(sheet: Sheet) -> list[dict[str, Any]]:
    """The frameworks a record is placed in, in the order of its file, each with its placements."""
    value, tongue = sheet.edition.told_role(sheet.record, "placements")
    declared = sheet.record.type.by_role("placements")
    target = next((part.target for part in declared.fields if part.target), "") if declared else ""
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in as_list(value):
        found.setdefault(str(entry.get("framework")), []).append(entry)
    return [framework(sheet, target, id, entries, tongue) for id, entries in found.items()]


def framework(sheet: Sheet, target: str, id: str, entries: list[dict[str, Any]], tongue: str) -> dict[str, Any]:
    """One framework with the record's placements in it."""
    record = sheet.edition.library.get(target, id)
    frame = frame_of(sheet.edition, record) if record else None
    return {
        "title": sheet.edition.title_marked(record) if record else id,
        "path": sheet.edition.path(record) if record else "",
        "placements": [placement(sheet, frame, entry, tongue) for entry in entries],
    }


def placement(sheet: Sheet, frame: Frame | None, entry: dict[str, Any], tongue: str) -> dict[str, Any]:
    """One placement: the part, seen by whom, and why."""
    element = frame.element(entry.get("element", "")) if frame else None
    side = frame.perspective(entry.get("perspective", "")) if frame else None
    return {
        "label": element["label"] if element else entry.get("element", ""),
        "id": element["id"] if element else "",
        "means": element["definition"] if element else "",
        "place": place_in(sheet, frame, element),
        "side": sheet.edition.words.say("framework.seen_by", side=within_sentence(side["label"])) if side else "",
        "evidence": sheet.blocks.said(entry, "evidence", tongue),
        "cite": sheet.citations.of(entry),
    }


def place_in(sheet: Sheet, frame: Frame | None, element: Part | None) -> str:
    """Which of how many a part is, in a framework whose parts follow each other."""
    if frame is None or element is None or not frame.ordered:
        return ""
    number = frame.elements.index(element) + 1
    return sheet.edition.words.say(f"framework.place_{frame.shape}", number=number, count=len(frame.elements))
