# What a library declares, as data: the dictionary to its records.
from __future__ import annotations

from collections.abc import Iterable, Sequence

from caseatlas.export.json_text import Json, filled
from caseatlas.export.words import words_json
from caseatlas.model.schema import Field, RecordType, Schema


def types_json(schema: Schema, languages: Sequence[str]) -> Json:
    """The record types by key, with what people call them; the main type with its fields."""
    return {key: type_json(kind, languages) for key, kind in schema.types.items()}


def type_json(kind: RecordType, languages: Sequence[str]) -> Json:
    """A record type: labels, path in the site, and the fields if it is the main one."""
    return filled(
        label=words_json(kind.label, languages),
        plural=words_json(kind.plural, languages),
        path=kind.path,
        main=kind.main,
        fields=fields_json(kind.fields.values(), languages) if kind.main else {},
    )


def fields_json(fields: Iterable[Field], languages: Sequence[str]) -> Json:
    """Fields by key."""
    return {field.key: field_json(field, languages) for field in fields}


def field_json(field: Field, languages: Sequence[str]) -> Json:
    """A field: what it holds, what it is called, what it is for."""
    return filled(
        type=field.kind,
        label=words_json(field.label, languages),
        help=words_json(field.help, languages),
        many=field.many,
        required=None if field.required is None else field.required.key,
        vocabulary=field.vocabulary,
        to=field.target,
        unit=field.unit,
        role=field.role,
        fields=fields_json(field.fields, languages),
    )
