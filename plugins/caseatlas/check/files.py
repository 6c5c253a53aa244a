# Which file is what: the folder says the type, the stem the id, a second ending the language.
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from caseatlas.check.kinds.text import ID
from caseatlas.check.rules import bad_id, duplicate_id, orphan_translation, reserved_id, unknown_file
from caseatlas.model.problem import Problem, problem_in_file
from caseatlas.model.schema import RecordType, Schema
from caseatlas.read.files import LIBRARY_FILE, LibraryFile

ENDINGS = (".md", ".yml")
KEPT_FOLDERS = ("pages", "vocabularies", "media")
KEPT_NAMES = frozenset({"library", "frameworks", "page", "index", *KEPT_FOLDERS})
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))})
MAX_ID = 80
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
    """A library's files by what they are."""

    records: list[RecordFile] = field(default_factory=list)
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
        elif file.inside.name == LIBRARY_FILE and not file.folder:
            continue
        elif file.folder == "vocabularies" and file.inside.suffix == ".yml":
            continue
        elif file.folder in folders and len(file.inside.parts) <= 2 and file.inside.suffix in ENDINGS:
            sort_record(file, folders[file.folder], schema.types.values(), languages, result)
        else:
            result.problems.append(unknown_file.problem(file.path, what_to_do(file, folders)))
    known = {(found.type.key, found.id) for found in result.records}
    repeats = list(repeated_ids(result.records))
    repeated_paths = {problem.path for problem in repeats}
    result.problems = [problem for problem in result.problems if problem.path not in repeated_paths] + repeats
    result.problems += orphans(result.translations, known)
    result.translations = [found for found in result.translations if (found.type.key, found.id) in known]
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
        why = f"“{ending[2]}” is not a language of this library."
        result.problems.append(orphan_translation.problem(file.path, why, f"Add it to “languages” in {LIBRARY_FILE}, or rename the file."))
        return
    result.records.append(RecordFile(kind, stem, file))
    folders_too = {other.folder for other in types} if not file.folder else set()
    if stem.casefold() in KEPT_NAMES | DEVICES | folders_too:
        result.problems.append(reserved_id.problem(file.path, stem))
    elif not ID.fullmatch(stem) or len(stem) > MAX_ID:
        result.problems.append(bad_name(file, stem))


def bad_name(file: LibraryFile, stem: str) -> Problem:
    slug = slug_of(stem)
    message = f"“{stem}” cannot be the name of a record: small letters a to z, digits and single hyphens, at most {MAX_ID}."
    return problem_in_file(bad_id.RULE.code, file.path, message, f"Rename the file to {slug}{file.inside.suffix}." if slug else "Rename the file.")


def slug_of(text: str) -> str:
    """A text as an id."""
    letters = unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")[:MAX_ID].rstrip("-")


def repeated_ids(records: list[RecordFile]) -> Iterator[Problem]:
    """Ids that some computers, or people, cannot tell apart. The later file is reported and left out."""
    seen: dict[tuple[str, str], RecordFile] = {}
    for found in sorted(records, key=lambda record: (not ID.fullmatch(record.id), record.file.path)):
        key = (found.type.key, unicodedata.normalize("NFKC", found.id).casefold())
        first = seen.setdefault(key, found)
        if first is not found:
            records.remove(found)
            yield duplicate_id.problem(found.file.path, found.id, first.file.path)


def orphans(translations: list[RecordFile], known: set[tuple[str, str]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str, str], RecordFile] = {}
    for found in list(translations):
        if (found.type.key, found.id) not in known:
            why = f"There is no record “{found.id}” that this could be the translation of."
            yield orphan_translation.problem(found.file.path, why, "Compare the file name with that of the original.")
        key = (found.type.key, found.id, found.language)
        if seen.setdefault(key, found) is not found:
            translations.remove(found)
            yield duplicate_id.problem(found.file.path, found.file.inside.name, seen[key].file.path)


def what_to_do(file: LibraryFile, folders: dict[str, RecordType]) -> str:
    """What a file that is nothing was probably meant to be."""
    if file.inside.suffix.lower() in {".yaml", ".yml", ".md", ".markdown"}:
        if file.inside.suffix not in ENDINGS:
            return f"Rename it to {file.inside.stem}{'.yml' if 'y' in file.inside.suffix.lower() else '.md'}."
        return f"Records lie in {', '.join(sorted(name or 'the library itself' for name in folders))}."
    return "Pictures belong into media/, files for the site's own pages into pages/."
