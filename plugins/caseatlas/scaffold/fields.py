# Declared fields → lines of a blank file: notes that explain a field, and the field with nothing behind its colon.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from textwrap import wrap

from caseatlas.model.library import Library
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Term
from caseatlas.scaffold.quote import yaml_text
from caseatlas.scaffold.wording import Wording

WIDTH = 116

# Of a source, ask for what anybody can answer; the rest is named, for those who know it.
ASKED_FIRST = {"source": ("id", "title", "publisher", "date", "url", "told_by")}
FIRST_SOURCE = "source"
NAMES_A_FILE = frozenset({"reference", "file"})


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains the fields of one library in one language, for a record with the id `id`."""

    library: Library
    wording: Wording
    id: str = ""

    def notes(self, field: Field, short: bool = False) -> Iterator[str]:
        """What one should know to fill in a field, as lines of text; `short` puts the words of a list side by side."""
        yield from paragraph(self.sentence(field))
        if field.example:
            yield from paragraph(self.wording.say("example", example=field.example))
        if field.kind == "term":
            yield from self.words_of(field, short)
        elif is_text_list(field):
            yield self.wording.say("lines")
            yield from self.longer_form(field)
        elif takes_one_line(field):
            yield from self.longer_form(field)
        elif field.fields:
            yield self.wording.say("parts")
            yield from self.parts(field)

    def sentence(self, field: Field) -> str:
        """Label, help, form and limits of a field in one sentence."""
        label, help_text = self.wording.of(field.label) or field.key, self.wording.of(field.help)
        form = "" if help_text and field.kind not in NAMES_A_FILE else self.form(single(field))
        limits = [self.wording.say("limit", count=field.max_length)] if field.max_length else []
        limits += [self.wording.say("items", count=field.max_items)] if field.max_items and not help_text else []
        said = "; ".join(text for text in (help_text, form, *limits) if text)
        return f"{label}: {said}" if said else label

    def form(self, field: Field) -> str:
        """How a value of a kind is written, where its label does not say it."""
        if field.kind == "reference":
            kind = self.library.schema.types[field.target]
            folder = f"{self.library.folder}/{kind.folder}".rstrip("/") + "/"
            return self.wording.say("references" if field.many else "reference", folder=folder)
        if field.kind == "file":
            return self.wording.say("file", media=f"{self.library.folder}/media/{self.id}/")
        return self.wording.say(field.kind) if field.kind != "text" else ""

    def longer_form(self, field: Field) -> Iterator[str]:
        """How to say more than one line does, for a field that has a short form."""
        parts = [part.key for part in field.fields if part.key != field.shorthand]
        if field.shorthand and parts:
            yield from paragraph(self.wording.say("longer", first=field.shorthand, parts=", ".join(parts)))

    def words_of(self, field: Field, short: bool) -> Iterator[str]:
        """The words of a term field's list with what each is called, one to a line or side by side."""
        terms = self.terms(field)
        example = ", ".join(term.key for term in terms[:2])
        yield self.wording.say("several", example=example) if field.many else self.wording.say("one")
        labels = {term.key: self.wording.of(term.label) for term in terms}
        if short:
            yield from paragraph(
                ", ".join(key if key == label else f"{key} ({label})" for key, label in labels.items()), "  ", ""
            )
        else:
            yield from (f"  {key}" if key == label else f"  {key} – {label}" for key, label in labels.items())

    def terms(self, field: Field) -> list[Term]:
        """The words that may be used, those that were replaced left out."""
        vocabulary = self.library.vocabulary_of(field)
        return [term for term in vocabulary.terms.values() if not term.replaced_by] if vocabulary else []

    def parts(self, field: Field) -> Iterator[str]:
        """The parts of a group, one to a line; parts that are groups themselves with theirs below."""
        asked = asked_parts(field)
        for part in asked:
            words = ", ".join(term.key for term in self.terms(part)) if part.kind == "term" else ""
            yield from paragraph(f"{part.key} – {self.sentence(part)}{f': {words}' if words else ''}", "  ")
            if part.fields and not takes_one_line(part):
                yield from (f"  {line}" for line in self.parts(part))
        others = [part.key for part in field.fields if part not in asked]
        if others:
            yield from paragraph(self.wording.say("more", parts=", ".join(others)), "  ")


def blank(field: Field) -> Iterator[str]:
    """A field with nothing filled in, as lines of YAML."""
    key = yaml_text(field.key)
    yield f"{key}: |" if field.kind == "prose" else f"{key}:"
    if is_text_list(field):
        yield "  -"
    elif field.fields and not takes_one_line(field):
        yield from entries(field)


def entries(field: Field) -> Iterator[str]:
    """The empty entries of a group: one, or as many as it needs at least."""
    lines = [line for part in asked_parts(field) for line in blank_part(part, field)]
    for _ in range(max(1, field.min_items)):
        first, rest = ("  - ", "    ") if field.many else ("  ", "  ")
        yield from (f"{first if number == 0 else rest}{line}" for number, line in enumerate(lines))


def blank_part(part: Field, group: Field) -> Iterable[str]:
    """A part of a group; a source begins with a name that the text can cite it by."""
    if group.kind == "source" and part.kind == "id":
        return [f"{part.key}: {FIRST_SOURCE}"]
    return blank(part)


def asked_parts(field: Field) -> list[Field]:
    """The parts of a group that a blank file holds: those it needs or, where it needs none or is optional, all."""
    first = ASKED_FIRST.get(field.kind, ())
    if first:
        return [part for part in field.fields if part.key in first]
    needed = [part for part in field.fields if part.required is not None]
    return needed if needed and field.required is not None else list(field.fields)


def takes_one_line(field: Field) -> bool:
    """Whether a field with parts is usually written as a single value: a place, a list of names."""
    return field.kind == "place" or (bool(field.shorthand) and not is_text_list(field) and field.kind == "group")


def single(field: Field) -> Field:
    """The part that stands for a field written as a single value, else the field itself."""
    part = field.part(field.shorthand) if field.shorthand and takes_one_line(field) else None
    return replace(part, many=field.many) if part else field


def is_text_list(field: Field) -> bool:
    """Whether a field is a list of sentences, each of which may stand alone."""
    shorthand = field.part(field.shorthand) if field.shorthand else None
    return field.many and shorthand is not None and shorthand.kind == "text"


def paragraph(text: str, indent: str = "", further: str = "  ") -> list[str]:
    """A text broken into lines; those after the first stand `further` to the right."""
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + further,
        break_long_words=False,
        break_on_hyphens=False,
    )
