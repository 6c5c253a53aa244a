# Where it is told: the numbered list at the end of a page, and “who says so” next to its title.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.page.edition import Edition
from caseatlas.page.items import DOI, Item
from caseatlas.page.prose import host_of
from caseatlas.page.sheet import Sheet

Source = dict[str, Any]


def source_list(sheet: Sheet) -> list[Source]:
    """The record's sources by number, each with all that is known of it."""
    given = {str(entry.get("id")): entry for entry in sheet.sources}
    declared = sheet.record.type.by_role("sources")
    if declared is None:
        return []
    return [source(sheet, declared, id, given[id]) for id in sheet.citations.in_order()]


def source(sheet: Sheet, declared: Field, id: str, given: Mapping[str, Any]) -> Source:
    """One source, worded."""
    edition = sheet.edition
    resource, entry = with_resource(edition, declared, given)
    url = str(entry.get("url") or "")
    doi = str(entry.get("doi") or "")
    return {
        "id": id,
        "number": sheet.citations.number(id),
        "title": edition.title_marked(resource)
        if resource
        else str(entry.get("title") or entry.get("publisher") or id),
        "path": edition.path(resource) if resource else "",
        "author": entry.get("author", ""),
        "publisher": entry.get("publisher", "") if resource or entry.get("title") else "",
        "date": edition.date(entry["date"]) if "date" in entry else "",
        "kind": word(sheet, declared, "kind", given),
        "told_by": word(sheet, declared, "told_by", given),
        "url": "" if doi and url.startswith(DOI) else url,
        "host": host_of(url),
        "doi": doi,
        "archived": entry.get("archived", ""),
        "checked": edition.date(entry["checked"]) if "checked" in entry else "",
        "note": edition.marked(str(given.get("note") or ""), sheet.record.language),
        "places": [edition.marked(place, sheet.record.language) for place in sheet.citations.locators.get(id, ())],
    }


def with_resource(edition: Edition, declared: Field, given: Mapping[str, Any]) -> tuple[Record | None, dict[str, Any]]:
    """The record that describes a source's document, and the source with what that record adds."""
    part = next((part for part in declared.fields if part.target), None)
    resource = edition.library.get(part.target, given[part.key]) if part and part.key in given else None
    if resource is None:
        return None, dict(given)
    keys = [part.key for part in declared.fields if part.key in resource.values and part.key in resource.type.fields]
    described = {key: resource.values[key] for key in keys if resource.type.fields[key].kind not in ("term", "prose")}
    return resource, {**described, **given}


def word(sheet: Sheet, declared: Field, key: str, given: Mapping[str, Any]) -> Item | None:
    """A word of a list that stands in a source, with its meaning."""
    part = declared.part(key)
    return sheet.items.item(part, given[key], sheet.record.language) if part and key in given else None


def who_says_so(sheet: Sheet) -> list[Item]:
    """Who tells of the record, each kind of teller once."""
    declared = sheet.record.type.by_role("sources")
    part = declared.part("told_by") if declared else None
    if part is None:
        return []
    keys = dict.fromkeys(str(entry["told_by"]) for entry in sheet.sources if "told_by" in entry)
    return [sheet.items.item(part, key, sheet.record.language) for key in keys]


def plain_source(edition: Edition, declared: Field, given: Mapping[str, Any]) -> dict[str, str]:
    """A source as bare texts, for data about the page."""
    resource, entry = with_resource(edition, declared, given)
    title = edition.title(resource) if resource else str(entry.get("title") or entry.get("publisher") or "")
    doi = str(entry.get("doi") or "")
    return {
        "title": title,
        "author": str(entry.get("author") or ""),
        "publisher": str(entry.get("publisher") or ""),
        "url": DOI + doi if doi else str(entry.get("url") or ""),
        "date": str(entry["date"]) if "date" in entry else "",
    }
