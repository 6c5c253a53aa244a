# Problems → a page in Markdown for people who look at a change: what is to be mended, how full the changed cases are,
# and what an editor should look at. GitHub shows it as a run's summary. What a contributor wrote is escaped.
from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from caseatlas.model.library import Library
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.record import Lift, Record
from caseatlas.model.schema import Tier

# GitHub cuts off a summary at 1 MiB. More rows than this nobody reads anyway.
MOST_ROWS = 200
TIERS = {Tier.STUB: "Mentioned", Tier.DESCRIBED: "Short", Tier.COMPLETE: "Full"}
MARKUP = re.compile(r"[\\`*_{}\[\]()#!~@&<>|:]")
TRUSTED_FOLDERS = ("pages", "vocabularies")


def render(problems: Sequence[Problem], library: Library, changed: Collection[str] | None = None) -> str:
    """The state of a library in Markdown. `changed` are the files of a change, relative to the library's parent."""
    sections = [heading(problems, sum(1 for _ in library.all())), *tables(problems)]
    if changed:
        sections += [*how_full(library, changed), *for_the_editor(library, changed)]
    return "\n\n".join(sections) + "\n"


def heading(problems: Sequence[Problem], records: int) -> str:
    """How it stands, in one line."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    others = len(problems) - errors
    state = f"{counted(errors, 'thing')} to mend" if errors else "Nothing has to be mended"
    look = f", {counted(others, 'thing')} to look at" if others else ""
    return f"## {state}{look}\n\n{counted(records, 'record')} were read."


def counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def tables(problems: Sequence[Problem]) -> Iterator[str]:
    """What has to be mended, then what deserves a look; each with where and how."""
    for title, wanted in (("To mend", {Severity.ERROR}), ("Worth a look", {Severity.WARNING, Severity.NOTE})):
        found = [problem for problem in problems if problem.severity in wanted]
        if found:
            rows = ["| What | Where | How |", "|---|---|---|", *map(row, found[:MOST_ROWS])]
            yield f"### {title}\n\n" + "\n".join(rows)
        if len(found) > MOST_ROWS:
            yield f"{len(found) - MOST_ROWS} more are not listed here. `caseatlas check` lists them all."


def row(problem: Problem) -> str:
    how = f"{safe(problem.hint)}<br>" if problem.hint else ""
    place = f"{safe(problem.path)}, line {problem.span.line}"
    return f"| {safe(problem.message)} | {place} | {how}`caseatlas explain {problem.code}` |"


def how_full(library: Library, changed: Collection[str]) -> Iterator[str]:
    """The changed cases with the tier each has reached and what would lift it."""
    records = [
        record
        for record in library.main
        if {record.path, *(one.path for one in record.translations.values())} & set(changed)
    ]
    if records:
        rows = ["| Case | How full | What would tell more |", "|---|---|---|"]
        rows += [f"| {safe(record.title)} | {TIERS[record.tier]} | {lift(record)} |" for record in records[:MOST_ROWS]]
        yield "### How full the changed cases are\n\n" + "\n".join(rows)


def lift(record: Record) -> str:
    """What a record still needs for its next tier, in the words of its fields."""
    if record.lift is None:
        return "Nothing: everything that is asked for is told."
    return f"For “{TIERS[record.lift.tier]}”: {'; '.join(wanted(record, record.lift))}."


def wanted(record: Record, lacking: Lift) -> Iterator[str]:
    def labels(keys: Iterable[str]) -> list[str]:
        return [safe(record.type.fields[key].label.said_in("en") or key) for key in keys]

    yield from labels(lacking.fields)
    yield from (f"one of {', '.join(labels(keys))}" for keys in lacking.one_of)
    yield from (f"{label}, or a line under not\\_stated" for label in labels(lacking.answer))
    if lacking.words:
        yield f"{lacking.words} more words of text"


def for_the_editor(library: Library, changed: Collection[str]) -> Iterator[str]:
    """Changed files that are trusted like code or settings, and so want an editor's eye."""
    found = sorted(path for path in changed if is_trusted(path, library.folder))
    if found:
        lines = [f"- {safe(path)}" for path in found[:MOST_ROWS]]
        lines += [f"- and {len(found) - MOST_ROWS} more"] if len(found) > MOST_ROWS else []
        why = "This change also touches files that are not records. They are trusted like code: read them before taking the change in."
        yield f"### For the editor\n\n{why}\n\n" + "\n".join(lines)


def is_trusted(path: str, folder: str) -> bool:
    """Whether a file is anything but a record or its pictures."""
    inside = path.removeprefix(f"{folder}/")
    return inside == path or inside == "library.yml" or inside.split("/")[0] in TRUSTED_FOLDERS


def safe(text: str) -> str:
    """A text inside a cell of a table, where none of its characters is markup, a mention, an address or a reference."""
    escaped = MARKUP.sub(lambda found: f"&#{ord(found[0])};", text)
    return "<br>".join(escaped.splitlines())
