# The labels of the keys that stand in a record, so that its file can be read without the library's word lists.
from __future__ import annotations

from typing import Any

from caseatlas.export.values import place_json
from caseatlas.export.words import words_json
from caseatlas.model.country import country_name
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.model.values import Place

Labels = dict[str, dict[str, dict[str, str]]]


def labels_of(library: Library, record: Record) -> Labels:
    """Every term and country of a record by field, key and language: `{"status": {"running": {"en": "Running"}}}`.

    A part of a group is named with a point: `results.evidence`, `place.country`.
    """
    found: Labels = {}
    for version in (record, *record.translations.values()):
        for key, value in version.values.items():
            declared = record.type.fields.get(key)
            if declared is not None:
                collect(library, declared, key, value, found)
    return found


def collect(library: Library, declared: Field, path: str, value: Any, found: Labels) -> None:
    """Add the labels inside one value to `found`."""
    if isinstance(value, list):
        for item in value:
            collect(library, declared, path, item, found)
    elif isinstance(value, Place):
        collect(library, declared, path, place_json(value), found)
    elif isinstance(value, dict):
        for part in declared.fields:
            if part.key in value:
                collect(library, part, f"{path}.{part.key}", value[part.key], found)
    elif declared.kind in {"term", "country"} and value not in found.get(path, {}):
        label = label_of(library, declared, value)
        if label:
            found.setdefault(path, {})[value] = label


def label_of(library: Library, declared: Field, key: str) -> dict[str, str]:
    """What a term or a country is called in each language of the library."""
    languages = library.settings.languages
    if declared.kind == "country":
        return {language: country_name(key, language) for language in languages}
    vocabulary = library.vocabulary_of(declared)
    term = vocabulary.terms.get(key) if vocabulary else None
    return words_json(term.label, languages) if term else {}
