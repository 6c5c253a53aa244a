# A facet is a field one may filter by. This file says which values a record has in it and which records a value has;
# the static word pages, the data for the browser and the exports all ask here, so they cannot disagree.
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from caseatlas.model.country import country_name
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import Field, Tier
from caseatlas.model.values import PartialDate, Period, Place
from caseatlas.model.words import NO_WORDS, Words, plain

TIER = "tier"
NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and the ids of the records that have it, in the library's order."""

    key: str
    slug: str
    label: Words
    definition: Words
    records: tuple[str, ...]
    broader: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A field one may filter by, with the values in use, in the order of their vocabulary."""

    key: str
    slug: str
    label: Words
    help: Words
    kind: str
    values: tuple[FacetValue, ...]


def facets(library: Library, tier_words: Mapping[Tier, tuple[Words, Words]], tier_label: Words) -> list[Facet]:
    """The facets of the main type, in the order of `filters`. A facet nobody uses is left out.

    `tier_words` gives each tier its public label and definition: they are interface words, not the library's.
    """
    built = (
        tier_facet(library, tier_words, tier_label) if key == TIER else field_facet(library, key)
        for key in library.schema.filters
    )
    return [facet for facet in built if facet is not None and facet.values]


def field_facet(library: Library, key: str) -> Facet | None:
    """The facet of the field `key` (`group.part` for a part of a group), or None where there is no such field."""
    declared = declared_field(library.schema.main.fields, key)
    if declared is None:
        return None
    records_by_value: dict[str, list[str]] = {}
    for record in library.main:
        for value in values_of(library, record, key, declared):
            records_by_value.setdefault(value, []).append(record.id)
    describe = describer(library, declared)
    values = [
        FacetValue(
            value, slug(value), *describe(value), tuple(records_by_value[value]), broader_of(library, declared, value)
        )
        for value in ordered(library, declared, records_by_value)
    ]
    return Facet(key, slug(key), declared.label, declared.help, declared.kind, tuple(values))


def tier_facet(library: Library, tier_words: Mapping[Tier, tuple[Words, Words]], label: Words) -> Facet:
    """The facet of how much of a record is told, fullest first."""
    values = [
        FacetValue(
            tier.key, tier.key, *tier_words[tier], tuple(record.id for record in library.main if record.tier is tier)
        )
        for tier in sorted(Tier, reverse=True)
    ]
    return Facet(TIER, TIER, label, NO_WORDS, TIER, tuple(value for value in values if value.records))


def declared_field(fields: Mapping[str, Field], key: str) -> Field | None:
    """The field `key`, or the part `key` names in the way of `results.evidence`."""
    first, _, rest = key.partition(".")
    found = fields.get(first)
    return found if found is None or not rest else found.part(rest)


def values_of(library: Library, record: Record, key: str, declared: Field) -> list[str]:
    """The facet values of a record, each once: a term counts for the broader terms above it too."""
    first, _, rest = key.partition(".")
    given = as_list(record.values.get(first))
    if rest:
        given = [value for entry in given for value in as_list(entry.get(rest))]
    elif declared.kind == "group" and declared.shorthand:
        given = [entry[declared.shorthand] for entry in given if declared.shorthand in entry]
    found = [value for item in given for value in facet_keys(library, declared, item)]
    if not found and first in record.not_stated:
        return [NOT_STATED]
    return list(dict.fromkeys(found))


def facet_keys(library: Library, declared: Field, value: Any) -> Iterable[str]:
    """What one value of a field counts as in its facet."""
    if isinstance(value, Place):
        return [value.country] if value.country else []
    if isinstance(value, Period):
        return [str(value.start.year)] if value.start else []
    if isinstance(value, PartialDate):
        return [str(value.year)]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if isinstance(value, int | float):
        return [f"{value:g}"]
    vocabulary = library.vocabulary_of(declared)
    return vocabulary.lineage(value) if vocabulary else [str(value)]


def ordered(library: Library, declared: Field, used: Iterable[str]) -> list[str]:
    """The values in use in the order of their vocabulary, else sorted; “not stated” last."""
    vocabulary = library.vocabulary_of(declared)
    rank = {key: place for place, key in enumerate(vocabulary.terms)} if vocabulary else {}
    describe = describer(library, declared)

    def order(value: str) -> tuple[bool, int, float, str]:
        number = float(value) if declared.kind in {"number", "period", "date"} and value != NOT_STATED else 0.0
        return (value == NOT_STATED, rank.get(value, len(rank)), number, describe(value)[0].said_in("en").casefold())

    return sorted(used, key=order)


def describer(library: Library, declared: Field) -> Callable[[str], tuple[Words, Words]]:
    """A function that gives a facet value its label and its definition."""
    vocabulary = library.vocabulary_of(declared)
    target = target_type(library, declared)

    def describe(value: str) -> tuple[Words, Words]:
        if value == NOT_STATED:
            return NO_WORDS, NO_WORDS
        if vocabulary and value in vocabulary.terms:
            return vocabulary.terms[value].label, vocabulary.terms[value].definition
        if declared.kind == "place":
            return Words({tag: country_name(value, tag) for tag in library.settings.languages}), NO_WORDS
        record = library.get(target, value) if target else None
        if record is not None:
            titles = {tag: other.title for tag, other in record.translations.items()}
            return Words({record.language: record.title, **titles}), NO_WORDS
        return plain(value), NO_WORDS

    return describe


def target_type(library: Library, declared: Field) -> str:
    """The record type that a field's values name, or an empty text."""
    if declared.kind == "group" and declared.shorthand:
        part = declared.part(declared.shorthand)
        return part.target if part else ""
    return declared.target


def broader_of(library: Library, declared: Field, value: str) -> str:
    """The term above a facet value, or an empty text."""
    vocabulary = library.vocabulary_of(declared)
    return vocabulary.terms[value].broader if vocabulary and value in vocabulary.terms else ""


def as_list(value: Any) -> list[Any]:
    """A value as a list: nothing is none, one is one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def slug(key: str) -> str:
    """A key as it stands in an address: lower-case, with hyphens for anything but letters, digits and hyphens."""
    return "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in key.lower()).strip("-") or "x"
