# One value of a field as a reader meets it on one line: words, perhaps a link, a remark and the number of its source.
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from caseatlas.model.country import country_name
from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.model.words import Words
from caseatlas.page.citations import SOURCE, Citations
from caseatlas.page.edition import Edition
from caseatlas.page.frames import frame_of
from caseatlas.page.prose import host_of
from caseatlas.page.tongue import name_of

Item = dict[str, Any]

DOI = "https://doi.org/"


def item(text: str, path: str = "", href: str = "", note: str = "", cite: str = "", means: str = "") -> Item:
    """An item: `path` leads to a page of ours, `href` to another site."""
    return {"text": text, "path": path, "href": href, "note": note, "cite": cite, "means": means}


class ItemWriter:
    """Words the values of one record's fields, in the language of an edition."""

    def __init__(self, edition: Edition, record: Record, citations: Citations) -> None:
        self.edition = edition
        self.record = record
        self.citations = citations
        self.by_kind: Mapping[str, Callable[[Field, Any, str], Item]] = {
            "term": self.term,
            "place": self.place,
            "date": lambda declared, value, tongue: item(edition.date(value)),
            "period": lambda declared, value, tongue: item(edition.period(value)),
            "number": self.number,
            "yes-no": lambda declared, value, tongue: item(edition.words.say(f"answer.{'yes' if value else 'no'}")),
            "reference": self.reference,
            "url": lambda declared, value, tongue: item(host_of(value), href=value),
            "words": lambda declared, value, tongue: item(self.words(value)),
            "element": self.element,
            "country": lambda declared, value, tongue: item(country_name(value, edition.language)),
            "language": lambda declared, value, tongue: item(name_of(value, edition.language)),
        }

    def field(self, declared: Field) -> list[Item]:
        """All values of one of the record's fields."""
        value, tongue = self.edition.told(self.record, declared.key)
        return self.items(declared, value, tongue)

    def items(self, declared: Field, value: Any, tongue: str) -> list[Item]:
        """The items of a value, one or many."""
        return [self.item(declared, one, tongue) for one in as_list(value)]

    def item(self, declared: Field, value: Any, tongue: str) -> Item:
        """The item of one value."""
        if isinstance(value, dict):
            return self.group(declared, value, tongue)
        write = self.by_kind.get(declared.kind)
        if write is not None:
            return write(declared, value, tongue)
        if declared.key == "doi":
            return item(str(value), href=DOI + str(value))
        return item(self.edition.marked(str(value), tongue))

    def term(self, declared: Field, value: str, tongue: str) -> Item:
        """A word of a list, with its page where it is a filter."""
        edition = self.edition
        return item(
            edition.term(declared, value),
            path=edition.facet_path(declared, value),
            means=edition.term_means(declared, value),
        )

    def place(self, declared: Field, value: Any, tongue: str) -> Item:
        """A place, with the page of its country."""
        return item(self.edition.place(value), path=self.edition.facet_path(declared, value.country))

    def number(self, declared: Field, value: float, tongue: str) -> Item:
        """A number with its unit."""
        unit = f" {declared.unit}" if declared.unit else ""
        return item(f"{self.edition.number(value)}{unit}")

    def reference(self, declared: Field, value: str, tongue: str) -> Item:
        """Another record, by its title."""
        found = self.edition.library.get(declared.target, value)
        if found is None:
            return item(value)
        return item(self.edition.title_marked(found), path=self.edition.path(found))

    def words(self, value: Any) -> str:
        """A text given per language."""
        return self.edition.worded(value) if isinstance(value, Words) else str(value)

    def element(self, declared: Field, value: str, tongue: str) -> Item:
        """A part of a framework; here only by its name, since which framework it is of stands beside it."""
        frame = frame_of(self.edition, self.record) if declared.of == "self" else None
        found = frame.perspective(value) if frame and declared.among else frame.element(value) if frame else None
        return item(found["label"] if found else value)

    def group(self, declared: Field, value: Mapping[str, Any], tongue: str) -> Item:
        """A group on one line: the part it is about, the other parts as a remark, and its source."""
        lead = declared.part(declared.shorthand) or next(iter(declared.fields))
        first = self.item(lead, value[lead.key], tongue) if lead.key in value else item("")
        others = [
            self.item(part, value[part.key], tongue)["text"]
            for part in declared.fields
            if part.key in value and part.key not in (lead.key, SOURCE)
        ]
        note = Markup(", ").join(others) if others else ""
        return {**first, "note": note, "cite": self.citations.of(value)}
