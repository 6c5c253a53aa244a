# A schema is data: everything below is filled from `library.yml` and its preset, never by a rule's own knowledge of a
# particular field. Views find the part a field plays by its `role`.
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from caseatlas.model.words import NO_WORDS, Words


class Tier(IntEnum):
    """How much of a record is told; computed from what is filled, never set by hand."""

    STUB = 0
    DESCRIBED = 1
    COMPLETE = 2

    @property
    def key(self) -> str:
        """The tier's name in files: stub, described, complete."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Field:
    """A declared part of a record: what it is called, what it may hold, where it appears.

    `kind` is the declaration's `type` (text, term, place, group …). `required` is the tier that needs it, or None.
    `fields` are the parts of a group. `headings` are the titles, per language, under which prose stands in Markdown.
    """

    key: str
    kind: str
    label: Words = NO_WORDS
    help: Words = NO_WORDS
    example: str = ""
    required: Tier | None = None
    many: bool = False
    min_items: int = 0
    max_items: int = 0
    max_length: int = 0
    max_words: int = 0
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    unit: str = ""
    vocabulary: str = ""
    target: str = ""
    of: str = ""
    among: str = ""
    fields: tuple[Field, ...] = ()
    shorthand: str = ""
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    role: str = ""
    show: frozenset[str] = frozenset()
    translate: bool = False

    def part(self, key: str) -> Field | None:
        """The part of a group named `key`."""
        return next((part for part in self.fields if part.key == key), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a record's page: fields under one label, or one of the built-in views."""

    id: str
    label: Words = NO_WORDS
    fields: tuple[str, ...] = ()
    builtin: str = ""
    label_when: tuple[tuple[str, str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class TierRule:
    """What a tier asks beyond its required fields.

    `one_of` lists alternatives of which one has to be filled; `answered` lists fields that have to be filled or
    named under `not_stated`; `words` is a least number of words of prose, `prose` asks for any at all.
    """

    words: int = 0
    prose: bool = False
    one_of: tuple[tuple[str, ...], ...] = ()
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordType:
    """A kind of record: its names, its folder in the library, its path in the site, its fields."""

    key: str
    label: Words
    plural: Words
    folder: str
    path: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    main: bool = False
    sections: tuple[Section, ...] = ()
    tiers: Mapping[Tier, TierRule] = field(default_factory=dict)
    group_by: str = ""

    def by_role(self, role: str) -> Field | None:
        """The field that plays `role` for the views, if one does."""
        return next((found for found in self.fields.values() if found.role == role), None)

    def shown_in(self, place: str) -> Iterator[Field]:
        """The fields that appear in `place` (panel, facet, card or column), in declared order."""
        return (found for found in self.fields.values() if place in found.show)

    def prose(self) -> Iterator[Field]:
        """The prose fields, in declared order."""
        return (found for found in self.fields.values() if found.kind == "prose")


@dataclass(frozen=True, slots=True)
class Schema:
    """All record types of a library, and the fields one may filter the main type by."""

    types: Mapping[str, RecordType] = field(default_factory=dict)
    filters: tuple[str, ...] = ()

    @property
    def main(self) -> RecordType:
        """The type that the library is about."""
        return next(kind for kind in self.types.values() if kind.main)
