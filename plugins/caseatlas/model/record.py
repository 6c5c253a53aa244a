from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from caseatlas.model.schema import RecordType, Tier
from caseatlas.model.values import Prose


@dataclass(frozen=True, slots=True)
class Extra:
    """Text of a contributor that has no field of its own: a section under an unknown heading, or before the first."""

    heading: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class Lift:
    """What would raise a record to `tier`: fields still to fill, alternatives to choose from, words still missing."""

    tier: Tier
    fields: tuple[str, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    answer: tuple[str, ...] = ()
    words: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """One thing described, judged and typed.

    `values` holds what is filled, by field key: text as str, terms and references as their keys, dates as
    PartialDate, periods as Period, places as Place, prose as Prose, groups as dicts; lists where a field takes many.
    `translations` holds, by language, the same record with only the fields that language has.
    """

    type: RecordType
    id: str
    path: str
    language: str
    values: Mapping[str, Any] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()
    tier: Tier = Tier.STUB
    lift: Lift | None = None
    translations: Mapping[str, Record] = field(default_factory=dict)
    translation_status: str = ""

    def role(self, role: str) -> Any:
        """The value of the field that plays `role`, or None."""
        found = self.type.by_role(role)
        return None if found is None else self.values.get(found.key)

    @property
    def title(self) -> str:
        """What people call it: its title, or its id where it has none."""
        return str(self.role("title") or self.id)

    @property
    def not_stated(self) -> dict[str, str]:
        """The fields the sources were read for and do not state, each with its note or an empty text."""
        return {entry["field"]: entry.get("note", "") for entry in self.role("not-stated") or ()}
