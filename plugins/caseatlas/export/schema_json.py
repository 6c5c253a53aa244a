# The schema of a library as JSON Schema 2020-12: for editors that help while one writes, and for whoever wants to know.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from caseatlas.export.address import DATA, absolute
from caseatlas.export.json_text import Json, compact_file, filled
from caseatlas.export.shapes import REST, Shapes, any_of, reference
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.model.schema import Field, RecordType
from caseatlas.model.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PATH = f"{DATA}/schema.json"
# What is said of every record, whatever its sources say or leave out: `not_stated` is no answer there.
NEVER_UNSTATED = frozenset({"title", "summary", "status", "sources"})


def schema_json(library: Library, base_url: str = "") -> Artifact:
    """`data/schema.json`: how the records of this library are written, one definition for each record type.

    It describes the files contributors write (YAML, or the front matter of Markdown, read as YAML 1.2). A record of
    the type `case` is described by `#/$defs/record%20case`.
    """
    shapes = Shapes(library.vocabularies, library.settings.languages)
    for kind in library.schema.types.values():
        shapes.kind = kind
        shapes.definitions[f"record {kind.key}"] = described(kind, shapes) | record_shape(kind, shapes)
    kinds = (reference(f"record {key}") for key in library.schema.types)
    title = library.settings.title.said_in(library.settings.language)
    identity = filled(**{"$id": absolute(base_url, PATH) if base_url else "", "title": title})
    return Artifact(PATH, compact_file({"$schema": DIALECT, **identity, **any_of(*kinds), "$defs": shapes.definitions}))


def record_schema(library: Library, kind: RecordType) -> Json:
    """The schema of one record type for the editors of this library: it knows the ids of the records one may name."""
    shapes = editor_shapes(library, kind)
    return finished(described(kind, shapes) | record_shape(kind, shapes), shapes)


def translation_schema(library: Library, kind: RecordType, own: Iterable[Field]) -> Json:
    """The schema of a translation: the fields that differ by language, none of them required.

    `own` are the fields that only translations have, such as their status.
    """
    shapes = editor_shapes(library, kind)
    fields = [*own, *(optional(field) for field in kind.fields.values() if field.translate)]
    return finished(described(kind, shapes) | shapes.object(fields), shapes)


def settings_schema(
    name: str, parts: Mapping[str, Field], vocabularies: Mapping[str, Vocabulary], languages: Iterable[str]
) -> Json:
    """The schema of a settings file: `library` for `library.yml`, `vocabulary` for a file of its own.

    `parts` is what such files may say: the room that judges them declares it, so it is handed in.
    """
    shapes = Shapes(vocabularies, tuple(languages), parts=parts)
    return finished(shapes.object(parts[name].fields), shapes)


def editor_shapes(library: Library, kind: RecordType) -> Shapes:
    ids = {key: {record.id: record.title for record in library.of(key)} for key in library.schema.types}
    return Shapes(library.vocabularies, library.settings.languages, kind, ids=ids)


def finished(schema: Json, shapes: Shapes) -> Json:
    """A schema with its dialect before it and its definitions behind it."""
    return {"$schema": DIALECT, **schema, **filled(**{"$defs": shapes.definitions})}


def described(kind: RecordType, shapes: Shapes) -> Json:
    return filled(title=shapes.said(kind.label))


def record_shape(kind: RecordType, shapes: Shapes) -> Json:
    """A record: its fields, which of them have to be there, and which may be named as not stated instead.

    Prose is never required here, as it may stand in the body of a Markdown file.
    """
    needed = [field for field in kind.fields.values() if field.required == 0 and field.kind != "prose"]
    unstated = kind.by_role("not-stated")
    always = [field.key for field in needed if field.role in NEVER_UNSTATED or unstated is None]
    either = [given_or_unstated(field.key, unstated) for field in needed if field.key not in always and unstated]
    return shapes.object(kind.fields.values(), always) | filled(allOf=either)


def given_or_unstated(key: str, unstated: Field) -> Json:
    """Either the field is there, or it is named among those that the sources do not state."""
    names = {"enum": [key, REST]}
    part = unstated.shorthand or "field"
    entry = any_of(names, {"type": "object", "properties": {part: names}, "required": [part]})
    named = any_of(entry, {"type": "array", "contains": entry})
    return any_of({"required": [key]}, {"properties": {unstated.key: named}, "required": [unstated.key]})


def optional(field: Field) -> Field:
    """A field as a translation has it: what it does not say is the original's."""
    return replace(field, required=None, min_items=0, fields=tuple(map(optional, field.fields)))
