from __future__ import annotations

from caseatlas.export.address import DATA, absolute
from caseatlas.export.case_json import VERSION, contents, told, translations_json
from caseatlas.export.declared import types_json
from caseatlas.export.json_text import Json, compact, filled, utf8
from caseatlas.export.licence import licence_json, licence_of
from caseatlas.export.parts import LIMIT, Shell, in_parts
from caseatlas.export.vocabularies import vocabularies_json
from caseatlas.export.words import words_json
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.model.record import Record

STEM = f"{DATA}/cases"


def cases_json(library: Library, base_url: str = "", limit: int = LIMIT) -> list[Artifact]:
    """`data/cases.json`: every main record, and what is needed to read them.

    ```
    version        1, as in `case.json`
    title, description, publisher, url, languages, licence     of the library
    types          type → {label, plural, path}; the main one also has `main` and `fields`: the dictionary of `values`
    vocabularies   name → {label, terms}: the lists the fields draw from, with labels and definitions per language
    records        as in `case.json`, without `library`, `labels` and `links`, which follow from the rest; one a line.
                   A record has a `licence` only where it differs from the library's
    ```

    A file that would be over `limit` bytes is split into `cases-1.json`, `cases-2.json` …, each whole by itself.
    """
    head = compact(header(library, base_url)).removesuffix("}") + ',"records":[\n'
    records = (utf8(compact(entry(library, record, base_url))) for record in library.main)
    return in_parts(STEM, "json", Shell(utf8(head), b",\n", b"\n]}\n"), records, limit)


def header(library: Library, base_url: str) -> Json:
    """What stands before the records."""
    settings, main = library.settings, library.schema.main
    languages = settings.languages
    return {
        "version": VERSION,
        "title": words_json(settings.title, languages),
        **filled(
            description=words_json(settings.description, languages),
            publisher=settings.publisher,
            url=absolute(base_url, "") if base_url else "",
        ),
        "languages": list(languages),
        **filled(licence=licence_json(settings.licence)),
        "types": types_json(library.schema, languages),
        "vocabularies": vocabularies_json(library, main.fields.values()),
    }


def entry(library: Library, record: Record, base_url: str) -> Json:
    """One record of the list."""
    own = licence_of(library, record)
    return {
        **told(library, record, base_url),
        **filled(licence=licence_json(own) if own != library.settings.licence else {}),
        **contents(library, record),
        **filled(translations=translations_json(library, record, base_url)),
    }
