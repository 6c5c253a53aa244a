from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from caseatlas.model.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a list: a stable key, what people read, and what it means."""

    key: str
    label: Words
    definition: Words = NO_WORDS
    broader: str = ""
    replaced_by: str = ""
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A controlled list of terms, in the order in which people meet them."""

    name: str
    label: Words
    terms: Mapping[str, Term] = field(default_factory=dict)
    path: str = ""

    def narrower(self, key: str) -> list[str]:
        """The keys of the terms directly below `key`."""
        return [term.key for term in self.terms.values() if term.broader == key]

    def lineage(self, key: str) -> list[str]:
        """`key` and the terms above it, nearest first. A circle in the list is cut, not followed."""
        line: list[str] = []
        while key in self.terms and key not in line:
            line.append(key)
            key = self.terms[key].broader
        return line
