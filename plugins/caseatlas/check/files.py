# Which file is what: the folder says the type, the stem the id, a second ending the language.
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from caseatlas.check.kinds.text import ID
from caseatlas.check.kinds.text import MAX_ID as MAX_ID
from caseatlas.check.kinds.text import slug_of as slug_of
from caseatlas.check.rules import bad_id, duplicate_id, orphan_translation, reserved_id, unknown_file
from caseatlas.model.problem import Problem, problem_in_file
from caseatlas.model.schema import RecordType, Schema
from caseatlas.read.files import LIBRARY_FILE, LibraryFile

ENDINGS = (".md", ".yml")
KEPT_FOLDERS = ("pages", "vocabularies", "media")
KEPT_NAMES = frozenset({"library", "frameworks", "page", "index", *KEPT_FOLDERS})
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
)
LANGUAGE_ENDING = re.compile(r"(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The file of a record, or of its translation into `language`."""

    type: RecordType
    id: str
    file: LibraryFile
    language: str = ""


@dataclass(slots=True)
class Sorted:
    """A library's files by what they are. `reserved` are records whose names cannot be: they are not read."""

    records: list[RecordFile] = field(default_factory=list)
    reserved: list[RecordFile] = field(default_factory=list)
    translations: list[RecordFile] = field(default_factory=list)
    pages: list[LibraryFile] = field(default_factory=list)
    media: list[LibraryFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def sort_files(files: Iterable[LibraryFile], schema: Schema, languages: tuple[str, ...]) -> Sorted:
    """Tell records, translations, pages and media apart; report names that cannot be and files that are nothing."""
    result = Sorted()
    folders = {kind.folder: kind for kind in schema.types.values()}
    for file in files:
        if file.folder == "pages":
            result.pages.append(file)
        elif file.folder == "media":
            result.media.append(file)
        elif (file.inside.name == LIBRARY_FILE and not file.folder) or (
            file.folder == "vocabularies" and file.inside.suffix == ".yml"
        ):
            continue
        elif file.folder in folders and len(file.inside.parts) <= 2 and file.inside.suffix in ENDINGS:
            sort_record(file, folders[file.folder], schema.types.values(), languages, result)
        else:
            result.problems.append(unknown_file.problem(file.path, what_to_do(file, folders)))
    return told_apart(result)


def told_apart(result: Sorted) -> Sorted:
    """The same files without those whose names cannot be told from others'; a name has one problem at most."""
    result.records, repeats = repeated_ids(result.records)
    paths = {problem.path for problem in repeats}
    result.problems = [problem for problem in result.problems if problem.path not in paths] + repeats
    known = {(found.type.key, found.id) for found in result.records}
    result.translations, problems = with_originals(result.translations, known)
    result.problems += problems
    return result


def sort_record(
    file: LibraryFile, kind: RecordType, types: Iterable[RecordType], languages: tuple[str, ...], result: Sorted
) -> None:
    stem = file.inside.name.removesuffix(file.inside.suffix)
    ending = LANGUAGE_ENDING.fullmatch(stem)
    if ending and ending[2] in languages:
        result.translations.append(RecordFile(kind, ending[1], file, ending[2]))
        return
    if ending and ID.fullmatch(ending[1]):
        result.problems.append(orphan_translation.other_language(file.path, ending[2]))
        return
    folders_too = {other.folder for other in types} if not file.folder else set()
    if stem.casefold() in KEPT_NAMES | DEVICES | folders_too:
        result.reserved.append(RecordFile(kind, stem, file))
        result.problems.append(reserved_id.problem(file.path, stem))
        return
    result.records.append(RecordFile(kind, stem, file))
    if not ID.fullmatch(stem) or len(stem) > MAX_ID:
        result.problems.append(bad_name(file, stem))


def bad_name(file: LibraryFile, stem: str) -> Problem:
    slug = slug_of(stem)
    message = (
        f"“{stem}” cannot be the name of a record: small letters a to z, digits and single hyphens, at most {MAX_ID}."
    )
    return problem_in_file(
        bad_id.RULE.code,
        file.path,
        message,
        f"Rename the file to {slug}{file.inside.suffix}." if slug else "Rename the file.",
    )


def repeated_ids(records: list[RecordFile]) -> tuple[list[RecordFile], list[Problem]]:
    """The records whose ids all computers, and people, can tell apart; the later ones are reported and left out."""
    seen: dict[tuple[str, str], RecordFile] = {}
    problems: list[Problem] = []
    for found in sorted(records, key=lambda record: (not ID.fullmatch(record.id), record.file.path)):
        key = (found.type.key, unicodedata.normalize("NFKC", found.id).casefold())
        first = seen.setdefault(key, found)
        if first is not found:
            problems.append(duplicate_id.problem(found.file.path, found.id, first.file.path))
    return sorted(seen.values(), key=lambda record: record.file), problems


def with_originals(
    translations: list[RecordFile], known: set[tuple[str, str]]
) -> tuple[list[RecordFile], list[Problem]]:
    """The translations that have an original, one per language; the others are reported and left out."""
    seen: dict[tuple[str, str, str], RecordFile] = {}
    problems: list[Problem] = []
    for found in translations:
        if (found.type.key, found.id) not in known:
            problems.append(orphan_translation.alone(found.file.path, found.id))
        else:
            first = seen.setdefault((found.type.key, found.id, found.language), found)
            if first is not found:
                problems.append(duplicate_id.problem(found.file.path, f"{found.id}.{found.language}", first.file.path))
    return list(seen.values()), problems


def what_to_do(file: LibraryFile, folders: dict[str, RecordType]) -> str:
    """What a file that is nothing was probably meant to be."""
    ending = file.inside.suffix.lower()
    if ending in {".yaml", ".yml", ".md", ".markdown"}:
        if file.inside.suffix not in ENDINGS:
            return f"Rename it to {file.inside.stem}{'.yml' if 'y' in ending else '.md'}."
        return f"Records lie in {', '.join(sorted(name or 'the library itself' for name in folders))}."
    inner = file.inside.name.removesuffix(file.inside.suffix)
    if inner.endswith(ENDINGS):
        return f"Rename it to {inner}."
    if ending in {".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt"}:
        return "A record is a text file that ends in .md or .yml: copy the text into one."
    return "Pictures belong into media/, files for the site's own pages into pages/."
