# Which records point to which. Links are written once, on the record that knows; the way back is computed.
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import Field


@dataclass(frozen=True, slots=True)
class Link:
    """A reference from one record to another: by which field, and with the rest of the group it stands in, if any."""

    origin: Record
    field: Field
    target_type: str
    target_id: str
    group: Mapping[str, Any]


def links_from(record: Record) -> Iterator[Link]:
    """Every reference a record makes, in the order of its fields."""
    for key, value in record.values.items():
        declared = record.type.fields.get(key)
        if declared is not None:
            yield from links_in(record, declared, declared, value, {})


def links_in(record: Record, top: Field, declared: Field, value: Any, group: Mapping[str, Any]) -> Iterator[Link]:
    """The references inside one value; `top` is the record's own field the value stands in."""
    if isinstance(value, list):
        for item in value:
            yield from links_in(record, top, declared, item, group)
    elif isinstance(value, dict):
        for part in declared.fields:
            if part.key in value:
                yield from links_in(record, top, part, value[part.key], value)
    elif declared.target and isinstance(value, str):
        yield Link(record, top, declared.target, value, group)


def backlinks(library: Library) -> dict[tuple[str, str], list[Link]]:
    """For every record that is pointed to, by type and id: the links that point to it, in the library's order."""
    found: dict[tuple[str, str], list[Link]] = {}
    for record in library.all():
        for link in links_from(record):
            if library.get(link.target_type, link.target_id) is not None:
                found.setdefault((link.target_type, link.target_id), []).append(link)
    return found
