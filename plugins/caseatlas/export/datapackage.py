# The table of contents of the open data (Data Package, version 2: https://datapackage.org).
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from caseatlas.export.address import DATA, absolute
from caseatlas.export.cells import JOINT
from caseatlas.export.columns import Column, columns
from caseatlas.export.json_text import Json, filled, readable_file
from caseatlas.export.licence import licence_json
from caseatlas.export.words import words_json
from caseatlas.model.artifact import Artifact
from caseatlas.model.facet import slug
from caseatlas.model.library import Library
from caseatlas.model.schema import Field, Tier

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
PATH = f"{DATA}/datapackage.json"
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
}
TITLES = {"id": "Id", "url": "Address", "tier": "Tier", "language": "Language"}
TABLE = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


@dataclass(frozen=True, slots=True)
class Listed:
    """What the package says of a file, so that the file itself need not be kept: its path below the site, size, hash."""

    path: str
    size: int
    digest: str


def listed(file: Artifact) -> Listed:
    """A file as the package lists it."""
    return Listed(file.path, len(file.content), f"sha256:{sha256(file.content).hexdigest()}")


def datapackage(library: Library, files: Iterable[Listed], base_url: str = "") -> Artifact:
    """`data/datapackage.json`: every data file with its size, hash and form; a table also with its columns.

    The parts of a split file are listed one by one, each with its own hash.
    """
    settings = library.settings
    title = settings.title.said_in(settings.language)
    package = {
        "$schema": PROFILE,
        "name": slug(title) if title else "library",
        **filled(
            id=absolute(base_url, PATH) if base_url else "",
            title=title,
            titles=words_json(settings.title, settings.languages),
            description=settings.description.said_in(settings.language),
            descriptions=words_json(settings.description, settings.languages),
            homepage=base_url,
            licenses=licences(settings.licence),
            contributors=[{"title": settings.publisher, "roles": ["publisher"]}] if settings.publisher else [],
        ),
        "resources": [resource(library, file, base_url) for file in files],
    }
    return Artifact(PATH, readable_file(package))


def licences(licence: str) -> list[Json]:
    found = licence_json(licence)
    return [found] if found else []


def resource(library: Library, file: Listed, base_url: str) -> Json:
    """One file of the package."""
    name = file.path.removeprefix(f"{DATA}/")
    stem, _, form = name.rpartition(".")
    found = {
        "name": f"{slug(stem)}-{form}",
        "path": name,
        "format": form,
        "mediatype": "application/schema+json" if stem == "schema" else MEDIA_TYPES[form],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": file.digest,
    }
    if form == "csv":
        found |= {"type": "table", "dialect": TABLE, "schema": table_schema(library, base_url)}
    return found


def table_schema(library: Library, base_url: str) -> Json:
    """The columns of the table, as a Table Schema."""
    return {
        "fields": [column_json(library, column, base_url) for column in columns(library, base_url)],
        "primaryKey": ["id"],
    }


def column_json(library: Library, column: Column, base_url: str) -> Json:
    """One column: its type, what it is called and what it is for, in every language of the library."""
    languages = library.settings.languages
    field = column.field or Field(column.name, "id")
    titles = words_json(field.label, languages)
    descriptions = words_json(field.help, languages)
    return {
        "name": column.name,
        "title": titles.get(languages[0]) or TITLES.get(column.name, column.name),
        **filled(titles=titles, description=descriptions.get(languages[0], ""), descriptions=descriptions),
        **column_type(library, column, field, base_url),
    }


def column_type(library: Library, column: Column, field: Field, base_url: str) -> Json:
    """What a column's cells hold. Dates may be partial, so they are texts."""
    if column.name == "id":
        return {"type": "string", "constraints": {"required": True, "unique": True}}
    if column.name == "tier":
        return {"type": "string", "categories": [tier.key for tier in Tier]}
    if field.many:
        inner = "number" if field.kind == "number" else "string"
        return {"type": "list", "delimiter": JOINT, "itemType": inner}
    if field.kind == "number":
        return {"type": "number", **filled(unit=field.unit)}
    if field.kind == "yes-no":
        return {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}
    if field.kind == "url":
        return {"type": "string", **({"format": "uri"} if base_url or column.name != "url" else {})}
    return {"type": "string", **categories(library, field)}


def categories(library: Library, field: Field) -> Json:
    """The terms a cell may hold, with their labels in the library's first language."""
    vocabulary = library.vocabulary_of(field) if field.kind == "term" else None
    if vocabulary is None:
        return {}
    language = library.settings.language
    return {
        "categories": [
            {"value": key, "label": term.label.said_in(language, "en")} for key, term in vocabulary.terms.items()
        ]
    }
