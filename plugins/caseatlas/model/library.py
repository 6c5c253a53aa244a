from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from caseatlas.model.record import Record
from caseatlas.model.schema import Field, Schema
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.model.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Settings:
    """What `library.yml` says about the library as a whole."""

    title: Words = NO_WORDS
    description: Words = NO_WORDS
    languages: tuple[str, ...] = ("en",)
    licence: str = ""
    contact: Mapping[str, Any] = field(default_factory=dict)
    publisher: str = ""
    repository: str = ""
    branch: str = "main"
    home: Mapping[str, Any] = field(default_factory=dict)
    look: Mapping[str, Any] = field(default_factory=dict)
    navigation: tuple[str, ...] = ()
    accessibility: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language at the root of the site."""
        return self.languages[0]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything together: settings, schema, vocabularies and records. Immutable; look things up, never change them.

    What has been withdrawn is not among the `records`, so no list, filter or file can show it; `withdrawn` keeps only
    that it was.
    """

    settings: Settings
    schema: Schema
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    records: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    withdrawn: tuple[Record, ...] = ()
    pages: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    folder: str = "cases"

    def get(self, kind: str, id: str) -> Record | None:
        """The record of type `kind` with the id `id`."""
        return self.records.get(kind, {}).get(id)

    def of(self, kind: str) -> list[Record]:
        """All records of a type, in the order of their ids."""
        return list(self.records.get(kind, {}).values())

    @property
    def main(self) -> list[Record]:
        """The records the library is about."""
        return self.of(self.schema.main.key)

    def all(self) -> Iterator[Record]:
        """Every record of every type."""
        for records in self.records.values():
            yield from records.values()

    def vocabulary_of(self, declared: Field) -> Vocabulary | None:
        """The list that a term field draws from."""
        return self.vocabularies.get(declared.vocabulary)
