# A translation to be filled in: the original's texts stand as notes above the lines they go into.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from caseatlas.check.assemble import mark_of
from caseatlas.model.record import Record
from caseatlas.model.schema import Field
from caseatlas.model.values import Prose
from caseatlas.scaffold.fields import is_text_list, paragraph
from caseatlas.scaffold.record import heading_of, notes
from caseatlas.scaffold.wording import Wording

TEXTS = frozenset({"text", "prose"})


def blank_translation(record: Record, language: str) -> str:
    """The text of a record's translation file: Markdown, whatever the original is written in."""
    wording = Wording(language)
    fields = [field for field in record.type.fields.values() if field.translate and field.key in record.values]
    prose = [field for field in fields if field.kind == "prose"]
    front = [
        "translation: current",
        f"translation_of: {mark_of(record)}",
        *notes(paragraph(wording.say("translation"))),
        *(line for field in fields if field.kind != "prose" for line in field_lines(field, record.values[field.key])),
        *(line for field in prose for line in original_text(field, record.values[field.key], wording)),
    ]
    body = "".join(f"\n## {heading_of(field, wording)}\n" for field in prose)
    return "---\n" + "\n".join(front) + f"\n---\n{body}"


def original_text(field: Field, value: Prose, wording: Wording) -> Iterator[str]:
    """The original's text of a prose field, as notes."""
    yield ""
    yield f"# {wording.say('text', heading=heading_of(field, wording))}"
    yield from quoted(value.text)


def field_lines(field: Field, value: Any) -> Iterator[str]:
    """A field to be translated, with the original above each line. Lists are commented out as a whole."""
    if field.kind in TEXTS and not isinstance(value, list):
        yield from ("", *quoted(str(value)), f"{field.key}:")
        return
    entries = value if isinstance(value, list) else [value]
    if any(texts_in(entry, field) for entry in entries):
        yield from ("", f"#{field.key}:")
        for entry in entries:
            yield from entry_lines(entry, field)


def entry_lines(entry: Any, field: Field) -> Iterator[str]:
    """An entry, commented out; one of a list with nothing to translate keeps its place in the list."""
    texts = texts_in(entry, field)
    alone = is_text_list(field) and set(texts) <= {field.shorthand}
    first, rest = ("#  - ", "#    ") if field.many else ("#  ", "#  ")
    for number, (key, text) in enumerate((texts or {"": ""}).items()):
        yield from quoted(text, "#  # ")
        yield f"{rest if number else first}{'' if alone or not key else f'{key}:'}".rstrip()


def texts_in(entry: Any, field: Field) -> dict[str, str]:
    """The parts of an entry that differ by language; the whole entry, under an empty name, where it is a text itself."""
    if isinstance(entry, str):
        return {"": entry} if field.kind in TEXTS else {}
    if not isinstance(entry, dict):
        return {}
    kinds = {part.key: part.kind for part in field.fields if not part.pattern}
    return {key: text for key, text in entry.items() if kinds.get(key) in TEXTS and isinstance(text, str)}


def quoted(text: str, before: str = "# ") -> Iterable[str]:
    """A text as notes, line by line as it was written."""
    return [f"{before}{line}".rstrip() for line in text.splitlines()]
