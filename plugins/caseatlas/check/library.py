# The whole library, judged: what `load` calls once it has the texts.
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from caseatlas.check import addresses, links, pages, preset
from caseatlas.check.assemble import mark_of, record_of, with_translations
from caseatlas.check.context import Context
from caseatlas.check.draft import Draft, draft_of
from caseatlas.check.files import RecordFile, Sorted, sort_files
from caseatlas.check.rules import translation_out_of_date
from caseatlas.check.settings import Declaration
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem
from caseatlas.model.record import Record
from caseatlas.read.files import LIBRARY_FILE, LibraryFile
from caseatlas.read.text import Text

ReadText = Callable[[str], Text | None]


@dataclass(slots=True)
class Judgement:
    """A judged library: what stands, and every problem."""

    library: Library
    problems: list[Problem] = field(default_factory=list)


def judge_library(
    declaration: Declaration, files: Iterable[LibraryFile], read: ReadText, folder: str, host: Text | None
) -> Judgement:
    """Judge every file of a library. `read` gives a file's text, or None having kept the problem itself."""
    languages = declaration.settings.languages
    sorted_ = sort_files(files, declaration.schema, languages)
    problems = list(sorted_.problems)
    context = Context(preset.record_parts(), declaration.vocabularies, languages, problems)
    drafts = drafts_of(sorted_.records, read, context)
    by_type = {key: {} for key in declaration.schema.types} | grouped(drafts)
    translations = drafts_of(sorted_.translations, read, context)
    media = frozenset(str(file.inside) for file in sorted_.media)
    problems += links.judge_links(by_type, declaration.schema.types, media, folder)
    for draft in translations:
        original = by_type[draft.type.key].get(draft.id)
        if original is not None:
            problems += links.judge_translation(draft, original, by_type, declaration.schema.types, media, folder)
    problems += addresses.judge_addresses(drafts, sorted_.pages, declaration.schema, languages, f"{folder}/{LIBRARY_FILE}")
    judge_pages(sorted_, drafts, read, host, problems)
    records = assembled(by_type, translations, languages[0], problems)
    page_paths = tuple(str(file.inside) for file in sorted_.pages)
    library = Library(declaration.settings, declaration.schema, declaration.vocabularies, records, page_paths, folder)
    return Judgement(library, problems)


def drafts_of(found: Iterable[RecordFile], read: ReadText, context: Context) -> list[Draft]:
    texts = ((record, read(record.file.path)) for record in found)
    return [draft_of(record.type, record.id, record.file, text, context, record.language) for record, text in texts if text is not None]


def grouped(drafts: Iterable[Draft]) -> dict[str, dict[str, Draft]]:
    result: dict[str, dict[str, Draft]] = {}
    for draft in sorted(drafts, key=lambda draft: draft.id):
        result.setdefault(draft.type.key, {})[draft.id] = draft
    return result


def judge_pages(sorted_: Sorted, drafts: Iterable[Draft], read: ReadText, host: Text | None, problems: list[Problem]) -> None:
    records = {str(draft.file.inside): draft for draft in drafts}
    for file in sorted_.pages:
        text = read(file.path) if file.inside.suffix == ".md" else None
        if text is not None:
            problems += pages.judge_page(text, records)
    if host is not None:
        problems += pages.judge_host_settings(host)


def assembled(
    by_type: dict[str, dict[str, Draft]], translations: list[Draft], language: str, problems: list[Problem]
) -> dict[str, dict[str, Record]]:
    """The records of every type, translations inside; a translation of an earlier wording is reported."""
    records: dict[str, dict[str, Record]] = {}
    for key, drafts in by_type.items():
        records[key] = {}
        for id, draft in drafts.items():
            record = record_of(draft, language)
            own = [other for other in translations if other.type.key == key and other.id == id]
            records[key][id] = with_translations(record, own)
            problems += (
                translation_out_of_date.problem(other.values["translation_of"].node, mark_of(record))
                for other in own
                if "translation_of" in other.values and other.values["translation_of"].value != mark_of(record)
            )
    return records
