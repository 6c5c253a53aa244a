# The whole library, judged: what `load` calls once it has the texts.
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from caseatlas.check import addresses, catalog, links, pages, preset
from caseatlas.check.assemble import mark_of, record_of, with_translations, withdrawn_record
from caseatlas.check.context import Context
from caseatlas.check.crowds import without_crowds
from caseatlas.check.draft import Draft, draft_of
from caseatlas.check.files import RecordFile, Sorted, sort_files
from caseatlas.check.rule import Gate
from caseatlas.check.rules import orphan_translation, translation_out_of_date
from caseatlas.check.settings import Declaration
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem
from caseatlas.model.record import Record
from caseatlas.read.files import LIBRARY_FILE, LibraryFile
from caseatlas.read.text import Text

ReadText = Callable[[str], Text | None]
Drafts = dict[str, dict[str, Draft]]


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
    context = Context(
        preset.record_parts(), declaration.vocabularies, languages, problems, unsure=declaration.unsure_vocabularies
    )
    drafts = drafts_of(sorted_.records, read, context)
    by_type: Drafts = {key: {} for key in declaration.schema.types} | grouped(drafts)
    translations = into_other_languages(drafts_of(sorted_.translations, read, context), by_type, languages[0], problems)
    problems += judge_references(by_type, translations, sorted_, declaration, folder, context)
    problems += addresses.judge_addresses(
        drafts, sorted_.pages, declaration.schema, languages, f"{folder}/{LIBRARY_FILE}"
    )
    judge_pages(sorted_, read, host, problems)
    records = assembled(by_type, translations, languages[0], problems)
    library = Library(
        declaration.settings,
        declaration.schema,
        declaration.vocabularies,
        records,
        withdrawn=tuple(
            withdrawn_record(draft, languages[0]) for draft in drafts if draft.is_withdrawn and draft.translation == ""
        ),
        pages=tuple(str(file.inside) for file in sorted_.pages),
        media=tuple(str(file.inside) for file in sorted_.media),
        folder=folder,
    )
    return Judgement(library, without_crowds(problems if declaration.whole else without_echoes(problems)))


def without_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that do not come from settings which could not be read well: only those of reading itself."""
    return [problem for problem in problems if catalog.gate(problem.code) is Gate.READING]


def judge_references(
    by_type: Drafts,
    translations: Iterable[Draft],
    sorted_: Sorted,
    declaration: Declaration,
    folder: str,
    context: Context,
) -> Iterator[Problem]:
    """The problems of what records, their translations and the settings name."""
    schema = declaration.schema
    media = frozenset(str(file.inside) for file in sorted_.media)
    known = frozenset((found.type.key, found.id) for found in (*sorted_.records, *sorted_.reserved))
    shelves = links.Shelves(by_type, schema.types, media, folder, known, context.guesses)
    yield from links.judge_links(shelves)
    yield from links.judge_home(declaration.home, schema.main.key, shelves)
    for draft in translations:
        original = by_type[draft.type.key].get(draft.id)
        if original is not None:
            yield from links.judge_translation(draft, original, shelves)


def drafts_of(found: Iterable[RecordFile], read: ReadText, context: Context) -> list[Draft]:
    texts = ((record, read(record.file.path)) for record in found)
    return [
        draft_of(record.type, record.id, record.file, text, context, record.language)
        for record, text in texts
        if text is not None
    ]


def into_other_languages(
    translations: Iterable[Draft], originals: Drafts, language: str, problems: list[Problem]
) -> list[Draft]:
    """The translations without those into the language that their original is written in, which are reported."""
    kept = []
    for draft in translations:
        original = originals[draft.type.key].get(draft.id)
        written_in = original.values.get("language") if original else None
        if draft.translation == (written_in.value if written_in else language):
            problems.append(orphan_translation.original_language(draft.path, draft.id, draft.translation))
        else:
            kept.append(draft)
    return kept


def grouped(drafts: Iterable[Draft]) -> Drafts:
    result: Drafts = {}
    for draft in sorted(drafts, key=lambda draft: draft.id):
        result.setdefault(draft.type.key, {})[draft.id] = draft
    return result


def judge_pages(sorted_: Sorted, read: ReadText, host: Text | None, problems: list[Problem]) -> None:
    records = pages.RecordFiles(str(found.file.inside) for found in sorted_.records)
    for file in sorted_.pages:
        text = read(file.path) if file.inside.suffix.lower() in pages.READ_AS_PAGES else None
        if text is not None:
            problems += pages.judge_page(text, records)
    if host is not None:
        problems += pages.judge_host_settings(host)


def assembled(
    by_type: Drafts, translations: list[Draft], language: str, problems: list[Problem]
) -> dict[str, dict[str, Record]]:
    """The records of every type, translations inside; a translation of an earlier wording is reported."""
    records: dict[str, dict[str, Record]] = {}
    made: dict[tuple[str, str], list[Draft]] = {}
    for other in translations:
        made.setdefault((other.type.key, other.id), []).append(other)
    for key, drafts in by_type.items():
        records[key] = {}
        for id, draft in drafts.items():
            if draft.is_withdrawn:
                continue
            record = record_of(draft, language)
            own = made.get((key, id), [])
            records[key][id] = with_translations(record, own)
            problems += (
                translation_out_of_date.problem(other.values["translation_of"].node, mark_of(record))
                for other in own
                if "translation_of" in other.values and other.values["translation_of"].value != mark_of(record)
            )
    return records
