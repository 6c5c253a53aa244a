# A record to be filled in, written from the schema: what is needed first and open, the rest behind a #.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseatlas.model.library import Library
from caseatlas.model.schema import Field, RecordType, Tier
from caseatlas.scaffold.fields import Explainer, blank, paragraph
from caseatlas.scaffold.quote import one_line, yaml_text
from caseatlas.scaffold.wording import Wording

# What is said of a record later, or is written here by us.
LEFT_OUT = frozenset({"language", "added", "checked", "aliases", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new record is known by: its type, id, title, language and the day it was added."""

    kind: RecordType
    id: str
    title: str
    language: str
    added: str


def blank_record(library: Library, beginning: Beginning, as_yaml: bool = False) -> str:
    """The text of a new record's file."""
    explainer = Explainer(library, Wording(beginning.language), beginning.id)
    front = "\n".join(front_lines(library, beginning, explainer, as_yaml)) + "\n"
    if as_yaml:
        return front
    body = "".join(f"\n## {heading_of(field, explainer.wording)}\n" for field in opened_prose(beginning.kind))
    return f"---\n{front}---\n{body}"


def front_lines(library: Library, beginning: Beginning, explainer: Explainer, as_yaml: bool) -> Iterator[str]:
    wording, kind = explainer.wording, beginning.kind
    yield from notes(paragraph(wording.say("begin")))
    title = kind.by_role("title")
    if title is not None:
        yield from ("", f"{yaml_text(title.key)}: {yaml_text(beginning.title)}")
    if beginning.language != library.settings.language:
        yield f"language: {beginning.language}"
    yield f"added: {beginning.added}"
    yield from heading(wording.say("needed"))
    asked = [field for field in asked_fields(kind) if field is not title and (as_yaml or field.kind != "prose")]
    needed = [field for field in asked if field.required is Tier.STUB or field in opened_prose(kind)]
    for field in needed:
        yield from described(field, explainer)
    yield from optional_lines([field for field in asked if field not in needed], explainer)
    if not as_yaml and any(True for _ in kind.prose()):
        yield from heading(wording.say("headings"), *(f"  ## {heading_of(field, wording)}" for field in kind.prose()))


def asked_fields(kind: RecordType) -> Iterable[Field]:
    """The fields one may fill in at the beginning. Sources disagree only where there are sources."""
    without = LEFT_OUT if kind.by_role("sources") else LEFT_OUT | {"contradictions"}
    return (field for field in kind.fields.values() if field.key not in without)


def optional_lines(fields: list[Field], explainer: Explainer) -> Iterator[str]:
    """Fields that may be left out, those that lift a record to a tier first."""
    wording = explainer.wording
    for tier in (Tier.DESCRIBED, Tier.COMPLETE, None):
        wanted = [field for field in fields if field.required is tier]
        if wanted:
            yield from heading(wording.say("tier", tier=wording.tier(tier)) if tier else wording.say("else"))
        for field in wanted:
            yield from described(field, explainer, switched_off=True)


def heading(*lines: str) -> Iterator[str]:
    """What the lines below are about."""
    yield ""
    yield from notes([f"--- {lines[0]}", *lines[1:]])


def described(field: Field, explainer: Explainer, switched_off: bool = False) -> Iterator[str]:
    """A field with its notes above it, commented out if it is `switched_off`."""
    yield ""
    yield from notes(explainer.notes(field, short=switched_off))
    yield from (f"#{line}" if switched_off else line for line in blank(field))


def notes(lines: Iterable[str]) -> Iterator[str]:
    """Lines as comments."""
    return (f"# {line}" for line in lines)


def opened_prose(kind: RecordType) -> list[Field]:
    """The prose a new record begins with: what its type needs, else the first where it needs any at all."""
    needed = [field for field in kind.prose() if field.required is Tier.STUB]
    rule = kind.tiers.get(Tier.STUB)
    return needed or (list(kind.prose())[:1] if rule and rule.prose else [])


def heading_of(field: Field, wording: Wording) -> str:
    """The heading under which a prose field stands, in the file's language."""
    for language in (wording.language, "", "en"):
        if field.headings.get(language):
            return one_line(field.headings[language][0])
    return wording.of(field.label) or field.key
