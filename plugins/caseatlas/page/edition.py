# An edition is the library as read in one language. It answers the questions every page asks: what is this called
# here, where is its page, who points to it.
from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from caseatlas.model.country import country_name
from caseatlas.model.facet import NOT_STATED, Facet, FacetValue, facets
from caseatlas.model.library import Library
from caseatlas.model.links import Link, backlinks
from caseatlas.model.record import Record
from caseatlas.model.schema import Field, RecordType
from caseatlas.model.values import PartialDate, Period, Place
from caseatlas.model.words import Words
from caseatlas.page.address import Addresses, addresses
from caseatlas.page.dates import say_date, say_number, say_period
from caseatlas.page.site import Site
from caseatlas.page.tongue import marked, within_sentence, worded
from caseatlas.page.words import Catalogue, in_all, library_catalogue, tier_words

Made = TypeVar("Made")


@dataclass(frozen=True)
class Shared:
    """What all editions of a library have in common, worked out once."""

    library: Library
    site: Site

    @cached_property
    def catalogues(self) -> Mapping[str, Catalogue]:
        """The interface in each of the library's languages, as the library words it."""
        settings = self.library.settings
        return {tag: library_catalogue(tag, settings.words) for tag in settings.languages}

    @cached_property
    def pointing_here(self) -> Mapping[tuple[str, str], list[Link]]:
        """The links to each record, by its type and id."""
        return backlinks(self.library)

    @cached_property
    def facets(self) -> Mapping[str, Facet]:
        """The filters in use, by field."""
        found = facets(self.library, tier_words(self.catalogues), in_all(self.catalogues, "tier.label"))
        return {facet.key: facet for facet in found}

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, FacetValue]]:
        """The values in use of each filter, by key."""
        return {key: {value.key: value for value in facet.values} for key, facet in self.facets.items()}

    @cached_property
    def by_path(self) -> Mapping[str, Record]:
        """Every record by its file, translations included: what a link in a text may name."""
        found: dict[str, Record] = {}
        for record in self.library.all():
            found[record.path] = record
            found.update((other.path, record) for other in record.translations.values())
        return found


@dataclass(frozen=True)
class Edition:
    """A library as read in one language."""

    shared: Shared
    language: str
    words: Catalogue
    at: Addresses
    remembered: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def library(self) -> Library:
        """The library."""
        return self.shared.library

    @property
    def site(self) -> Site:
        """Where it is published."""
        return self.shared.site

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes, made once for this edition."""
        if key not in self.remembered:
            self.remembered[key] = make()
        made: Made = self.remembered[key]
        return made

    def by_role(self, record: Record, role: str) -> Field | None:
        """The field that plays `role` for a record."""
        return self.once(("role", record.type.key, role), lambda: record.type.by_role(role))

    @property
    def main(self) -> RecordType:
        """The type that the library is about."""
        return self.library.schema.main

    def at_in(self, language: str) -> Addresses:
        """The addresses of another language's pages."""
        return addresses(self.library.settings.languages, language)

    def worded(self, words: Words) -> str:
        """A label or definition of the library, marked where it is in another language."""
        return worded(words, self.language, self.library.settings.language)

    def plain(self, words: Words) -> str:
        """The same as bare text, for attributes and data."""
        return words.said_in(self.language, self.library.settings.language)

    def marked(self, text: str, tongue: str) -> str:
        """A text in the language `tongue`, marked where that is not the page's."""
        return marked(text, tongue, self.language)

    def told(self, record: Record, key: str) -> tuple[Any, str]:
        """A field's value and its language: from the translation if that has the field, else from the original."""
        if record.language != self.language:
            translation = record.translations.get(self.language)
            if translation is not None and key in translation.values:
                return translation.values[key], self.language
        return record.values.get(key), record.language

    def told_role(self, record: Record, role: str) -> tuple[Any, str]:
        """The same for the field that plays a role."""
        found = self.by_role(record, role)
        return self.told(record, found.key) if found else (None, record.language)

    def title(self, record: Record) -> str:
        """A record's title as bare text."""
        return str(self.told_role(record, "title")[0] or record.id)

    def title_marked(self, record: Record) -> str:
        """A record's title, marked where it is in another language."""
        title, tongue = self.told_role(record, "title")
        return self.marked(str(title or record.id), tongue)

    def summary(self, record: Record) -> str:
        """A record's summary as bare text, or an empty one."""
        return str(self.told_role(record, "summary")[0] or "")

    def summary_marked(self, record: Record) -> str:
        """A record's summary, marked where it is in another language."""
        summary, tongue = self.told_role(record, "summary")
        return self.marked(str(summary or ""), tongue)

    def path(self, record: Record) -> str:
        """A record's page."""
        return self.at.record(record)

    def facet_path(self, declared: Field, key: str) -> str:
        """The page of a word, where the field is a filter and the word is in use; else an empty text."""
        value = self.shared.values.get(declared.key, {}).get(key)
        return self.at.facet_value(self.shared.facets[declared.key], value) if value else ""

    def value_label(self, facet: Facet, value: FacetValue) -> str:
        """What a filter's value is called."""
        if value.key == NOT_STATED:
            return self.words.say("not_stated")
        if facet.kind == "yes-no":
            return self.words.say(f"answer.{value.key}")
        return self.worded(value.label)

    def term(self, declared: Field, key: str) -> str:
        """What a word of a list is called."""
        vocabulary = self.library.vocabulary_of(declared)
        found = vocabulary.terms.get(key) if vocabulary else None
        return self.worded(found.label) if found else key

    def term_means(self, declared: Field, key: str) -> str:
        """What a word of a list means, or an empty text."""
        vocabulary = self.library.vocabulary_of(declared)
        found = vocabulary.terms.get(key) if vocabulary else None
        return self.worded(found.definition) if found else ""

    def place(self, place: Place) -> str:
        """A place with its country."""
        country = country_name(place.country, self.language) if place.country else ""
        names_it = country and country.casefold() in place.name.casefold()
        return place.name if names_it or not country or self.is_country(place) else f"{place.name}, {country}"

    def is_country(self, place: Place) -> bool:
        """Whether a place is a country as a whole, whatever language its name is written in."""
        tags = (*self.library.settings.languages, "en")
        return any(country_name(place.country, tag).casefold() == place.name.casefold() for tag in tags)

    def find(self) -> str:
        """How the way to the main list is called: “Find cases”."""
        return self.words.say("list.find", plural=within_sentence(self.plain(self.main.plural)))

    def date(self, when: PartialDate) -> str:
        """A date as people say it."""
        return say_date(when, self.language)

    def period(self, when: Period) -> str:
        """A period as people say it."""
        return say_period(when, self.words, self.language)

    def number(self, number: float) -> str:
        """A number as people write it."""
        return say_number(number, self.language)

    def used_types(self) -> Iterator[RecordType]:
        """The types that have records, the main one first."""
        yield self.main
        yield from (kind for kind in self.library.schema.types.values() if not kind.main and self.library.of(kind.key))


def editions(library: Library, site: Site) -> list[Edition]:
    """One edition for each of a library's languages, the first language first."""
    shared = Shared(library, site)
    languages = library.settings.languages
    return [Edition(shared, tag, shared.catalogues[tag], addresses(languages, tag)) for tag in languages]
