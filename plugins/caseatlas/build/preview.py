# While somebody writes, a slip must not take the site away: the last good state of what has errors stays in sight.
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from caseatlas.model.library import Library
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.record import Record


def with_last_good(now: Library, problems: Iterable[Problem], before: Library | None) -> Library:
    """The library with every record that has errors as it was in `before`, or left out if it never was good.

    Errors in the settings or in a list leave the whole library as it was, if there is one to fall back on.
    """
    broken = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    if before is not None and broken & settings_of(now):
        return before
    kept = {
        kind: {id: good for id, record in records.items() if (good := last_good(record, broken, before)) is not None}
        for kind, records in now.records.items()
    }
    return replace(now, records=kept)


def settings_of(library: Library) -> set[str]:
    """The files that say what the library is."""
    lists = {vocabulary.path for vocabulary in library.vocabularies.values() if vocabulary.path}
    return {f"{library.folder}/library.yml", *lists}


def last_good(record: Record, broken: set[str], before: Library | None) -> Record | None:
    """The record, or what it was before it had errors, or None."""
    paths = {record.path, *(other.path for other in record.translations.values())}
    if not paths & broken:
        return record
    return before.get(record.type.key, record.id) if before else None
