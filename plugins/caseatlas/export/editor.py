# What an editor needs to help while one writes: a schema per kind of file, and which files each is for.
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from caseatlas.export.json_text import Json
from caseatlas.export.schema_json import record_schema, settings_schema, translation_schema
from caseatlas.model.facet import slug
from caseatlas.model.library import Library
from caseatlas.model.schema import Field, RecordType
from caseatlas.model.vocabulary import Vocabulary

LIBRARY_FILE = "library.yml"
SETTINGS = {"library": LIBRARY_FILE, "vocabulary": "vocabularies/*.yml"}


def record_stem(kind: RecordType) -> str:
    """What the schema of a record type is called; a type called like a settings file stands aside for it."""
    stem = slug(kind.key)
    return f"{stem}.record" if stem in SETTINGS else stem


def record_schemas(library: Library, kind: RecordType, translations: Iterable[Field]) -> Iterator[tuple[str, Json]]:
    """The schemas of a type's files, each with its name: the records', and where there are several languages the
    translations'. `translations` are the fields that only translations have.
    """
    stem = record_stem(kind)
    yield f"{stem}.json", record_schema(library, kind)
    if len(library.settings.languages) > 1:
        yield f"{stem}.translation.json", translation_schema(library, kind, translations)


def settings_schemas(
    library: Library, parts: Mapping[str, Field], vocabularies: Mapping[str, Vocabulary]
) -> Iterator[tuple[str, Json]]:
    """The schemas of `library.yml` and of the vocabulary files; `parts` and `vocabularies` declare what they may say."""
    for name in SETTINGS:
        yield f"{name}.json", settings_schema(name, parts, vocabularies, library.settings.languages)


def associations(library: Library) -> dict[str, list[str]]:
    """Which files each schema is for, as patterns from the folder that holds the library. “!” leaves files out."""
    languages = library.settings.languages
    found: dict[str, list[str]] = {}
    for kind in library.schema.types.values():
        folder = f"{library.folder}/{kind.folder}/" if kind.folder else f"{library.folder}/"
        translations = [f"{folder}*.{language}.yml" for language in languages] if len(languages) > 1 else []
        left_out = [*translations, *([f"{folder}{LIBRARY_FILE}"] if not kind.folder else [])]
        stem = record_stem(kind)
        found[f"{stem}.json"] = [f"{folder}*.yml", *(f"!{pattern}" for pattern in left_out)]
        if translations:
            found[f"{stem}.translation.json"] = translations
    for name, pattern in SETTINGS.items():
        found[f"{name}.json"] = [f"{library.folder}/{pattern}"]
    return found
