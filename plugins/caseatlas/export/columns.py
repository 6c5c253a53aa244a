# The columns of the table: what the CSV file holds and the data package describes.
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caseatlas.export.address import record_url
from caseatlas.export.cells import cell_text
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import Field

FIRST_ROLES = ("title", "summary")
ADDRESS = Field("url", "url")
TIER = Field("tier", "text")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the first row, the field it shows (None for the record's id), and how to fill its cells."""

    name: str
    field: Field | None
    cell: Callable[[Record], str]


def columns(library: Library, base_url: str) -> list[Column]:
    """Id, title and summary, address, language, tier if there are any, then the fields with `show: column`, as declared.

    Fields stand under their own keys. One that is called like a column of ours stands behind the type's name:
    a field `url` of tools under `tool_url`.
    """
    kind = library.schema.main
    first = [field for role in FIRST_ROLES if (field := kind.by_role(role)) is not None]
    found = [
        Column("id", None, lambda record: record.id),
        *(field_column(library, field) for field in first),
        Column("url", ADDRESS, lambda record: record_url(library, record, base_url)),
        Column("language", kind.fields.get("language"), lambda record: record.language),
    ]
    if kind.tiers:
        found.append(Column("tier", TIER, lambda record: record.tier.key))
    taken = {column.name for column in found}
    for field in kind.shown_in("column"):
        if field not in first and field.role != "withdrawn" and field.kind != "language":
            name = field.key if field.key not in taken else f"{kind.key}_{field.key}"
            found.append(field_column(library, field, name))
    return found


def field_column(library: Library, field: Field, name: str = "") -> Column:
    """The column of a declared field."""
    language = library.settings.language
    return Column(name or field.key, field, lambda record: cell_text(record.values.get(field.key), field, language))
