# A field as a stretch of a page. Each kind of field has one block, and each block one macro in `blocks.html`.
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.page.citations import SOURCE
from caseatlas.page.items import ItemWriter, item
from caseatlas.page.kinds import is_long
from caseatlas.page.prose import ProseWriter, host_of

Block = dict[str, Any]


class BlockWriter:
    """Makes the blocks of one record's page. Order matters: sources get their numbers as blocks are made."""

    def __init__(self, items: ItemWriter, prose: ProseWriter) -> None:
        self.items = items
        self.prose = prose
        self.edition = items.edition
        self.record = items.record
        self.citations = items.citations
        self.by_kind: Mapping[str, Callable[[Field, Any, str], Any]] = {
            "statement": self.statement,
            "result": self.result,
            "measure": self.measure,
            "quote": self.quote,
            "step": self.step,
            "picture": self.picture,
            "link": self.link,
            "group": self.group,
        }

    def block(self, declared: Field, heading: str) -> Block | None:
        """The block of a field under `heading` (empty: no heading of its own), or None where nothing is filled."""
        value, tongue = self.edition.told(self.record, declared.key)
        if value in (None, [], ""):
            return None
        label = self.edition.worded(declared.label) or declared.key
        shown = {"label": "" if label == heading else label, "key": declared.key}
        if declared.kind == "prose":
            return {**shown, "kind": "prose", **self.text(value, tongue)}
        if is_long(declared):
            return {
                **shown,
                "kind": "text",
                "entries": [self.edition.marked(str(text), tongue) for text in as_list(value)],
            }
        write = self.by_kind.get(declared.kind)
        if write is None:
            rows = [{"label": label, "items": self.items.items(declared, value, tongue)}]
            return {**shown, "label": "", "kind": "facts", "rows": rows}
        entries = [write(declared, entry, tongue) for entry in as_list(value)]
        return {**shown, "kind": declared.kind, "entries": entries}

    def text(self, value: Any, tongue: str) -> dict[str, Any]:
        """A prose field, from the file of the language it is told in."""
        translation = self.record.translations.get(tongue)
        path = translation.path if translation else self.record.path
        lang = "" if tongue == self.edition.language else tongue
        return {"html": self.prose.render(value, path), "lang": lang}

    def said(self, entry: Mapping[str, Any], key: str, tongue: str) -> str:
        """A text inside a group, marked where it is in another language."""
        return self.edition.marked(str(entry.get(key) or ""), tongue)

    def part(self, declared: Field, entry: Mapping[str, Any], key: str, tongue: str) -> Any:
        """A part of a group as an item, or None."""
        part = declared.part(key)
        return self.items.item(part, entry[key], tongue) if part and key in entry else None

    def statement(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A plain sentence with its source."""
        return {"text": self.said(entry, "text", tongue), "cite": self.citations.of(entry)}

    def result(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """Something that came of it: what, how much, for whom, when, and how far it is shown."""
        return {
            "text": self.said(entry, "claim", tongue),
            "number": self.edition.number(entry["value"]) if "value" in entry else "",
            "unit": self.said(entry, "unit", tongue),
            "for_whom": self.said(entry, "for_whom", tongue),
            "when": self.edition.period(entry["when"]) if "when" in entry else "",
            "evidence": self.part(declared, entry, "evidence", tongue),
            "cite": self.citations.of(entry),
        }

    def measure(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A number with what it counts, said as roughly as it is known."""
        words = self.edition.words
        number = self.edition.number(entry["value"]) if "value" in entry else ""
        for key in ("about", "at_least"):
            number = words.say(f"number.{key}", number=number) if entry.get(key) is True else number
        return {
            "text": self.said(entry, "what", tongue),
            "number": number,
            "unit": self.said(entry, "unit", tongue),
            "when": self.edition.date(entry["date"]) if "date" in entry else "",
            "cite": self.citations.of(entry),
        }

    def quote(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """Somebody's own words."""
        lang = "" if tongue == self.edition.language else tongue
        return {
            "text": str(entry.get("quote", "")),
            "lang": lang,
            "who": self.said(entry, "who", tongue),
            "cite": self.citations.of(entry),
        }

    def step(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A step of a process."""
        return {
            "title": self.said(entry, "title", tongue),
            "when": self.edition.period(entry["when"]) if "when" in entry else "",
            "text": self.said(entry, "what", tongue),
            "who": self.said(entry, "who", tongue),
            "method": self.part(declared, entry, "method", tongue),
            "cite": self.citations.of(entry),
        }

    def picture(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A picture of the library's own."""
        return {
            "path": picture_path(self.record, str(entry.get("file", ""))),
            "alt": str(entry.get("alt", "")),
            "caption": self.said(entry, "caption", tongue),
            "credit": self.said(entry, "credit", tongue),
            "licence": str(entry.get("licence", "")),
            "cite": self.citations.of(entry),
        }

    def link(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A link to another site."""
        url = str(entry.get("url", ""))
        title = self.said(entry, "title", tongue)
        return item(title or host_of(url), href=url, note=host_of(url) if title else "")

    def group(self, declared: Field, entry: Mapping[str, Any], tongue: str) -> Block:
        """A group of a library's own making: what it is about, then its other parts as facts."""
        lead = declared.part(declared.shorthand) or declared.fields[0]
        rows = [
            {"label": self.edition.worded(part.label), "items": self.items.items(part, entry[part.key], tongue)}
            for part in declared.fields
            if part.key in entry and part.key not in (lead.key, SOURCE)
        ]
        head = self.items.item(lead, entry[lead.key], tongue) if lead.key in entry else item("")
        return {"head": head, "rows": rows, "cite": self.citations.of(entry)}


def picture_path(record: Record, file: str) -> str:
    """Where a record's picture lies in the site: as in the library, in a folder of its own below `media/`."""
    return f"media/{record.id}/{file}"
