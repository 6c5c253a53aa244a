# What else to read, and why: the record's own links first, then every record that points here.
from __future__ import annotations

from typing import Any

from markupsafe import Markup

from caseatlas.model.facet import as_list
from caseatlas.model.links import Link
from caseatlas.model.record import Record
from caseatlas.page.cards import card
from caseatlas.page.edition import Edition
from caseatlas.page.sheet import Sheet

Entry = dict[str, Any]

# Links of these kinds are shown by a view of their own on the page they lead to.
SHOWN_ELSEWHERE = frozenset({"placement"})


def own_links(sheet: Sheet, role: str) -> list[Entry]:
    """The records that the field with `role` names, each with its reason."""
    declared = sheet.record.type.by_role(role)
    if declared is None:
        return []
    value, tongue = sheet.edition.told_role(sheet.record, role)
    part = next((part for part in declared.fields if part.target), declared)
    found = []
    for entry in as_list(value):
        group = entry if isinstance(entry, dict) else {part.key: entry}
        record = sheet.edition.library.get(part.target, group.get(part.key, ""))
        if record is not None:
            link = Link(sheet.record, declared, part.target, record.id, group)
            found.append({**card(sheet.edition, record), "reasons": [own_reason(sheet, link, tongue)]})
    return found


def own_reason(sheet: Sheet, link: Link, tongue: str) -> Markup:
    """Why the record names another: the parts of the group besides the reference itself."""
    return Markup(" ").join((reason(sheet.edition, link, tongue, named=False), sheet.citations.of(link.group)))


def pointing_here(sheet: Sheet, besides: set[tuple[str, str]]) -> list[dict[str, Any]]:
    """The records that point to this one, by their type, each once with all its reasons."""
    edition, record = sheet.edition, sheet.record
    found: dict[str, dict[str, Entry]] = {}
    for link in edition.shared.pointing_here.get((record.type.key, record.id), ()):
        origin = link.origin
        key = (origin.type.key, origin.id)
        if link.field.kind in SHOWN_ELSEWHERE or key in besides or origin is record:
            continue
        entry = found.setdefault(origin.type.key, {}).setdefault(origin.id, {**card(edition, origin), "reasons": []})
        said = reason(edition, link, origin.language, named=True)
        if said and said not in entry["reasons"]:
            entry["reasons"].append(said)
    types = edition.library.schema.types
    return [
        {
            "label": edition.worded(types[kind].plural),
            "key": kind,
            **with_common_reason(fullest_first(list(entries.values()))),
        }
        for kind, entries in sorted(found.items(), key=lambda pair: not types[pair[0]].main)
    ]


def with_common_reason(entries: list[Entry]) -> dict[str, Any]:
    """Entries, and the reason they all share, if it is the only one each has: it is said once."""
    reasons = {tuple(entry["reasons"]) for entry in entries}
    only = next(iter(reasons))
    if len(entries) < 2 or len(reasons) > 1 or len(only) != 1:
        return {"entries": entries, "note": ""}
    return {"entries": [{**entry, "reasons": []} for entry in entries], "note": only[0]}


def fullest_first(entries: list[Entry]) -> list[Entry]:
    """Entries with what is described before what is only mentioned."""
    return sorted(entries, key=lambda entry: bool(entry["stub"]))


def reason(edition: Edition, link: Link, tongue: str, *, named: bool) -> Markup:
    """In what way one record points to another: the words beside the reference, else the field's name if `named`."""
    if link.field.kind == "source":
        return Markup("") + edition.words.say("related.source")
    said = [part for part in (beside(edition, link, key, tongue) for key in link.group) if part]
    # That a part points to its whole needs no word: the heading says what kind of thing it is.
    if said or not named or link.field.role == "part-of":
        return Markup(": ").join(said)
    return Markup("") + edition.worded(link.field.label)


def beside(edition: Edition, link: Link, key: str, tongue: str) -> str:
    """One word or sentence that stands in a group beside a reference; sources and other links are left out."""
    part = link.field.part(key)
    value = link.group[key]
    if part is None or link.field.kind != "group" or not isinstance(value, str):
        return ""
    if part.kind == "term":
        return edition.term(part, value)
    return edition.marked(value, tongue) if part.kind == "text" else ""


def bearing(edition: Edition, record: Record) -> list[dict[str, str]]:
    """The records that a recommendation names, as short links with the way they bear on it."""
    declared = record.type.by_role("bears-on")
    if declared is None:
        return []
    part = next(part for part in declared.fields if part.target)
    found = []
    for entry in as_list(record.role("bears-on")):
        other = edition.library.get(part.target, entry.get(part.key, ""))
        if other is not None:
            how = next(
                (edition.term(how, entry[how.key]) for how in declared.fields if how.vocabulary and how.key in entry),
                "",
            )
            found.append({"title": edition.title_marked(other), "path": edition.path(other), "how": how})
    return found
