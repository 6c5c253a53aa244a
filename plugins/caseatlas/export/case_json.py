# One record as data, beside its page.
from __future__ import annotations

from collections.abc import Sequence

from caseatlas.export.address import absolute, record_file, record_path, record_url
from caseatlas.export.json_text import Json, compact_file, filled
from caseatlas.export.labels import labels_of
from caseatlas.export.licence import licence_json, licence_of
from caseatlas.export.linked import WaysBack, links_json, ways_back_of
from caseatlas.export.public import title_in, told_in
from caseatlas.export.values import prose_json, value_json
from caseatlas.export.words import words_json
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.model.record import Record

VERSION = 1


def record_json(library: Library, record: Record, base_url: str = "", ways_back: WaysBack | None = None) -> Json:
    """A record as plain JSON: what `/cases/<id>/case.json` holds, and `record.json` for a record of another type.

    ```
    version       1; it changes when the meaning of a key changes
    type, id      the record's type and its name, both for ever
    url           the canonical address of its page in the library's first language
    language      the language it is written in
    title         what people call it
    summary       one or two sentences, if the type has such a field
    tier          stub, described or complete, if the type has tiers
    library       {title, url} of the library it comes from
    licence       {name, path, title}: what one may do with the text
    values        field → value, in declared order; see `values.value_json`. What the sources do not state is listed
                  under the field that says so (`not_stated`), never filled in
    extras        [{heading, markdown, locators}]: text under headings that are no field
    labels        field → key → language → label, for the terms and countries in `values`
    links         {to, from}: records it names and records that name it; see `linked.links_json`
    translations  language → {status, url, title, values, extras}: only what is translated; the rest is as above.
                  `status` is current, machine or needs-update
    ```

    `ways_back` is what `model.links.backlinks` gives, if it is known already.
    """
    pointing = ways_back_of(library) if ways_back is None else ways_back
    return {
        "version": VERSION,
        **told(library, record, base_url),
        "library": library_json(library, base_url),
        **filled(licence=licence_json(licence_of(library, record))),
        **contents(library, record),
        "labels": labels_of(library, record),
        "links": links_json(library, record, base_url, pointing),
        **filled(translations=translations_json(library, record, base_url)),
    }


def record_artifact(
    library: Library, record: Record, base_url: str = "", ways_back: WaysBack | None = None
) -> Artifact:
    """A record's data as a file beside its page."""
    path = f"{record_path(library, record)}{record_file(record.type)}"
    return Artifact(path, compact_file(record_json(library, record, base_url, ways_back)))


def tombstone_artifact(library: Library, record: Record, base_url: str = "") -> Artifact:
    """What is left of a withdrawn record as a file: `version`, `type`, `id`, `url` and the date under `withdrawn`."""
    path = f"{record_path(library, record)}{record_file(record.type)}"
    return Artifact(path, compact_file(tombstone(library, record, base_url)))


def tombstone(library: Library, record: Record, base_url: str) -> Json:
    """What is left to say of a withdrawn record."""
    url = record_url(library, record, base_url)
    withdrawn = value_json(record.role("withdrawn"), library.settings.languages)
    return {"version": VERSION, "type": record.type.key, "id": record.id, "url": url, "withdrawn": withdrawn}


def told(library: Library, record: Record, base_url: str) -> Json:
    """What every file says of a record first."""
    summary = told_in(record, "summary", record.language)
    return {
        "type": record.type.key,
        "id": record.id,
        "url": record_url(library, record, base_url),
        "language": record.language,
        "title": record.title,
        **filled(summary=summary[0] if summary else "", tier=record.tier.key if record.type.tiers else ""),
    }


def contents(library: Library, record: Record) -> Json:
    """A record's values, and its texts that have no field."""
    extras = [{"heading": extra.heading, **prose_json(extra.prose)} for extra in record.extras]
    return {"values": values_json(record, library.settings.languages), **filled(extras=extras)}


def values_json(record: Record, languages: Sequence[str]) -> Json:
    """A record's values as plain JSON, by field."""
    return {key: value_json(value, languages) for key, value in record.values.items()}


def translations_json(library: Library, record: Record, base_url: str) -> Json:
    """The translations, in the order of the library's languages."""
    return {
        language: {
            "status": record.translations[language].translation_status,
            "url": record_url(library, record, base_url, language),
            "title": title_in(record, language)[0],
            **contents(library, record.translations[language]),
        }
        for language in library.settings.languages
        if language in record.translations
    }


def library_json(library: Library, base_url: str) -> Json:
    """The library as its records name it."""
    settings = library.settings
    return {
        "title": words_json(settings.title, settings.languages),
        **filled(url=absolute(base_url, "") if base_url else ""),
    }
