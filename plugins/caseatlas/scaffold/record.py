# A record to be filled in, written from the schema: what is needed first and open, the rest behind a #.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseatlas.model.library import Library
from caseatlas.model.schema import Field, RecordType, Tier
from caseatlas.scaffold.fields import Explainer, blank, paragraph
from caseatlas.scaffold.quote import yaml_text
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
    body = "".join(f"\n## {heading}\n" for heading in first_headings(beginning))
    return f"---\n{front}---\n{body}"


def front_lines(library: Library, beginning: Beginning, explainer: Explainer, as_yaml: bool) -> Iterator[str]:
    wording, kind = explainer.wording, beginning.kind
    yield from notes(paragraph(wording.say("begin")))
    title = kind.by_role("title")
    if title is not None:
        yield from ("", f"{title.key}: {yaml_text(beginning.title)}")
    if beginning.language != library.settings.language:
        yield f"language: {beginning.language}"
    yield f"added: {beginning.added}"
    yield from ("", *notes([f"--- {wording.say('needed')}"]))
    asked = [field for field in kind.fields.values() if field.key not in LEFT_OUT and field is not title]
    if not as_yaml:
        asked = [field for field in asked if field.kind != "prose"]
    for field in by_need(asked, Tier.STUB):
        yield from described(field, explainer)
    if as_yaml and wants_prose(kind):
        yield from described(next(kind.prose()), explainer)
    yield from optional_lines(kind, asked, explainer, as_yaml)


def optional_lines(kind: RecordType, asked: list[Field], explainer: Explainer, as_yaml: bool) -> Iterator[str]:
    wording = explainer.wording
    written = [next(kind.prose())] if as_yaml and wants_prose(kind) else []
    for tier in (Tier.DESCRIBED, Tier.COMPLETE, None):
        fields = [field for field in by_need(asked, tier) if field not in written]
        if fields:
            yield from (
                "",
                *notes([f"--- {wording.say('tier', tier=wording.tier(tier)) if tier else wording.say('else')}"]),
            )
        for field in fields:
            yield from described(field, explainer, switched_off=True)
    if not as_yaml:
        headings = [f"  ## {heading_of(field, wording)}" for field in kind.prose()]
        if headings:
            yield from ("", *notes([f"--- {wording.say('headings')}", *headings]))


def by_need(fields: Iterable[Field], tier: Tier | None) -> list[Field]:
    """The fields that a tier needs, in declared order; with None those that no tier needs."""
    return [field for field in fields if field.required is tier]


def described(field: Field, explainer: Explainer, switched_off: bool = False) -> Iterator[str]:
    """A field with its notes above it, commented out if it is `switched_off`."""
    yield ""
    yield from notes(explainer.notes(field, short=switched_off))
    yield from (f"#{line}" if switched_off else line for line in blank(field))


def notes(lines: Iterable[str]) -> Iterator[str]:
    """Lines as comments."""
    return (f"# {line}" for line in lines)


def wants_prose(kind: RecordType) -> bool:
    """Whether a record of this type has to tell something in sentences."""
    rule = kind.tiers.get(Tier.STUB)
    return rule is not None and rule.prose and any(True for _ in kind.prose())


def first_headings(beginning: Beginning) -> list[str]:
    """The headings that a new Markdown file holds: one, if the type needs prose."""
    return (
        [heading_of(next(beginning.kind.prose()), Wording(beginning.language))] if wants_prose(beginning.kind) else []
    )


def heading_of(field: Field, wording: Wording) -> str:
    """The heading under which a prose field stands, in the file's language."""
    for language in (wording.language, "", "en"):
        if field.headings.get(language):
            return field.headings[language][0]
    return wording.of(field.label) or field.key
