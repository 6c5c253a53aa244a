# A record's page, in the order in which a person on a phone needs it.
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.schema import Field, Section
from caseatlas.page.ask import whom_to_ask
from caseatlas.page.blocks import picture_path
from caseatlas.page.cite import ways_to_cite
from caseatlas.page.edition import Edition
from caseatlas.page.framework import framework_view
from caseatlas.page.framing import framed
from caseatlas.page.gaps import not_known
from caseatlas.page.licence import licence_name, licence_url
from caseatlas.page.notices import notices
from caseatlas.page.page import Page
from caseatlas.page.placements import placements
from caseatlas.page.related import own_links, pointing_here
from caseatlas.page.sections import css_id, label_of, panel_fields, sections_of
from caseatlas.page.sheet import Sheet
from caseatlas.page.sources import source_list, who_says_so
from caseatlas.page.state import state_of
from caseatlas.page.structured import json_ld
from caseatlas.page.tier import tier_of

Shown = dict[str, Any]


def record_page(edition: Edition, record: Record) -> Page:
    """The page of one record."""
    sheet = Sheet(edition, record)
    sections = [shown for section in sections_for(edition, record) if (shown := section_of(sheet, section))]
    facts = facts_of(sheet)
    return framed(
        edition,
        kind="case" if record.type.main else "record",
        uri=sheet.uri,
        title=edition.title(record),
        description=edition.summary(record),
        template="record.html",
        og_type="article",
        image=first_picture(record),
        data={
            **head(sheet),
            "sections": sections,
            "facts": facts,
            "tier": tier_of(sheet),
            "tools": tools(sheet),
            "json_ld": json_ld(edition, record) if record.type.main else "",
        },
    )


def sections_for(edition: Edition, record: Record) -> tuple[Section, ...]:
    """The sections of a record's type, worked out once."""
    return edition.once(("sections", record.type.key), lambda: sections_of(record.type))


def panel_for(edition: Edition, record: Record) -> tuple[Field, ...]:
    """The fields on the index card of a record's type, worked out once."""
    return edition.once(("panel", record.type.key), lambda: tuple(panel_fields(record.type)))


def head(sheet: Sheet) -> Shown:
    """What stands at the top: what, where, its state and year, who says so."""
    edition, record = sheet.edition, sheet.record
    state = state_of(edition, record)
    kind = record.type.by_role("kind")
    return {
        "type": {"label": edition.worded(record.type.label), "path": edition.at.type(record.type)},
        "kind": sheet.items.field(kind) if kind and record.role("kind") else [],
        "heading": edition.title_marked(record),
        "lead": edition.summary_marked(record),
        "notices": notices(sheet, state),
        "places": places(sheet),
        "state": state,
        "told_by": who_says_so(sheet),
        "main": record.type.main,
    }


def places(sheet: Sheet) -> list[Any]:
    """Where it is."""
    declared = sheet.record.type.by_role("places")
    return sheet.items.field(declared) if declared else []


def section_of(sheet: Sheet, section: Section) -> Shown | None:
    """One section with its contents, or None where there is nothing to show."""
    if section.builtin:
        return built_in(sheet, section)
    label = sheet.edition.worded(label_of(section, sheet.record))
    fields = [sheet.record.type.fields[key] for key in section.fields if key in sheet.record.type.fields]
    blocks = [block for declared in fields if (block := sheet.blocks.block(declared, label))]
    return {"id": css_id(section.id), "label": label, "view": "blocks", "blocks": blocks} if blocks else None


def built_in(sheet: Sheet, section: Section) -> Shown | None:
    """One of the views that are more than a row of fields."""
    make = VIEWS.get(section.builtin)
    content = make(sheet) if make else None
    if not content:
        return None
    label = sheet.edition.worded(section.label) or view_label(sheet, section.builtin)
    return {"id": css_id(section.id), "label": label, "view": section.builtin, "content": content}


def view_label(sheet: Sheet, name: str) -> str:
    """What a built-in view is called: as the field behind it, or in the words of the interface."""
    declared = sheet.record.type.by_role(name)
    by_field = name in ("placements", "members", "elements", "bears-on", "pictures", "links")
    return sheet.edition.worded(declared.label) if declared and by_field else sheet.edition.words.say(f"section.{name}")


def related(sheet: Sheet) -> Shown | None:
    """The record's own links, those that point to it, and the questions it is filed under."""
    own = own_links(sheet, "related")
    seen = {(sheet.edition.main.key, entry["path"].rstrip("/").rpartition("/")[2]) for entry in own}
    groups = pointing_here(sheet, seen)
    filed = filed_under(sheet)
    return {"own": own, "groups": groups, "filed": filed} if own or groups or filed else None


def filed_under(sheet: Sheet) -> list[Shown]:
    """Filters the record stands in that its index card does not show."""
    shown = {declared.key for declared in panel_for(sheet.edition, sheet.record)} | {"status"}
    found = []
    for key in sheet.edition.shared.facets if sheet.record.type.main else ():
        declared = sheet.record.type.fields.get(key)
        if (
            declared
            and key not in shown
            and declared.role not in ("status", "places", "kind")
            and key in sheet.record.values
        ):
            items = [entry for entry in sheet.items.field(declared) if entry["path"]]
            found += [{"label": sheet.edition.worded(declared.label), "items": items}] if items else []
    return found


def extras(sheet: Sheet) -> list[Shown]:
    """Text of the contributor that no field asks for: shown as it came."""
    found = []
    for extra in sheet.record.extras:
        tongue = sheet.record.language
        found.append({"heading": sheet.edition.marked(extra.heading, tongue), **sheet.blocks.text(extra.prose, tongue)})
    return found


def listed(role: str) -> Callable[[Sheet], list[Shown]]:
    """A view of the records that a field names."""
    return lambda sheet: own_links(sheet, role)


def entries(role: str) -> Callable[[Sheet], list[Shown]]:
    """A view of the entries of a field."""

    def view(sheet: Sheet) -> list[Shown]:
        declared = sheet.record.type.by_role(role)
        block = sheet.blocks.block(declared, "") if declared else None
        return list(block["entries"]) if block else []

    return view


VIEWS: Mapping[str, Callable[[Sheet], Any]] = {
    "pictures": entries("pictures"),
    "members": listed("members"),
    "bears-on": listed("bears-on"),
    "elements": framework_view,
    "placements": placements,
    "extras": extras,
    "not-known": not_known,
    "ask": whom_to_ask,
    "links": entries("links"),
    "sources": source_list,
    "related": related,
}


def facts_of(sheet: Sheet) -> list[Shown]:
    """The rows of the index card."""
    edition, record = sheet.edition, sheet.record
    return [
        {"label": edition.worded(declared.label), "items": items}
        for declared in panel_for(edition, record)
        if declared.key in record.values
        if (items := sheet.items.field(declared))
    ]


def tools(sheet: Sheet) -> Shown:
    """What one can do with the page, and its small print."""
    edition, record = sheet.edition, sheet.record
    values = record.values
    licence = str(record.role("licence") or edition.library.settings.licence)
    translation = record.translations.get(edition.language)
    return {
        "link": edition.site.url(sheet.uri),
        "edit": edition.site.edit_url(translation.path if translation else record.path),
        "cite": ways_to_cite(edition, record),
        "licence": licence_name(licence),
        "licence_url": licence_url(licence),
        "added": edition.date(values["added"]) if "added" in values else "",
        "checked": edition.date(values["checked"]) if "checked" in values else "",
        "contributors": [str(name) for name in as_list(values.get("contributors"))],
    }


def first_picture(record: Record) -> str:
    """The picture that stands for the page when it is shared."""
    pictures = as_list(record.role("pictures"))
    return picture_path(record, str(pictures[0].get("file", ""))) if pictures else ""
