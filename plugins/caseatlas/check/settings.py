# `library.yml` → settings, schema and vocabularies.
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from caseatlas.check import preset
from caseatlas.check.circles import circles_among
from caseatlas.check.context import Context
from caseatlas.check.crowds import without_crowds
from caseatlas.check.declare import Declarations, Declared, parts_of, terms, value, value_of, words
from caseatlas.check.found import Found
from caseatlas.check.named import same_address
from caseatlas.check.rules import bad_declaration, circular_reference, missing_field, not_a_record, unknown_term
from caseatlas.check.suggest import Guesses, Names
from caseatlas.check.types import build_schema, merged_types
from caseatlas.check.value import Judged, judge_fields
from caseatlas.model.library import Settings
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field, Schema
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.model.words import Words
from caseatlas.model.words import plain as said_everywhere
from caseatlas.read.nodes import Mapping as MappingNode
from caseatlas.read.nodes import Node, Scalar
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml

DEFAULT_LANGUAGES = ("en",)
# Settings that decide what a record may say: without one of them, records seem wrong that are not.
DECISIVE = frozenset({"languages", "types", "fields", "vocabularies", "terms"})


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a library declares: how it is set up, what its records are, which words they use.

    `whole` is false where the settings could not be read well: what records then seem to do wrong may be an echo.
    `unsure_vocabularies` names lists of which the same is true. `home` is what the settings choose for the home page,
    with its places, to be held against the records.
    """

    settings: Settings
    schema: Schema
    vocabularies: Mapping[str, Vocabulary]
    whole: bool = True
    unsure_vocabularies: frozenset[str] = frozenset()
    home: Mapping[str, Found] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """A settings file, judged: what it says, its top node to point at, and whether all of it could be read."""

    given: Declared
    node: Node
    whole: bool


def read_declaration(library: Text | None, lists: Iterable[Text], problems: list[Problem]) -> Declaration:
    """Judge `library.yml` and the vocabulary files. Problems are added to `problems`; the rest is usable.

    Without a `library.yml` that can be read, the preset stands in for it.
    """
    read = judged(library or Text("", f"extends: {preset.PRESETS[0]}\ntitle: '-'"), "library", problems)
    given = read.given
    base = preset_declared(preset_named(read))
    # Reading the parts fills in the lists written inside them: it comes before the lists are taken.
    parts = preset.record_parts()
    vocabularies = dict(preset.LISTS) | dict(preset.shipped_vocabularies())
    unsure = read_vocabularies(lists, vocabularies, problems)
    for name, entry in value_of(given, "vocabularies").items():
        vocabularies[name] = own_vocabulary(name, entry, vocabularies.get(name), problems)
        unsure |= {name} if entry.refused or unsure_terms(entry) else set()
    types = merged_types(base, given)
    made = Declarations(parts, frozenset(types), vocabularies, problems)
    common = tuple(common_field(field, made) for field in made.parts["every-record"].fields)
    made.common = frozenset(field.key for field in common)
    schema = build_schema(types, common, {**only(base, "filters"), **given}, made, read.node)
    whole = library is not None and read.whole and declares_something(schema, made, read)
    problems[:] = without_crowds(problems)
    return Declaration(
        settings_from(given), schema, made.vocabularies, whole, frozenset(unsure), value_of(given, "home")
    )


def preset_named(read: ReadSettings) -> str:
    """The preset a library extends; the one that was probably meant where its name is misspelt."""
    written = read.node.get("extends") if isinstance(read.node, MappingNode) else None
    misspelt = "extends" not in read.given and isinstance(written, Scalar) and not written.is_empty
    return preset.PRESETS[0] if misspelt else str(value(read.given, "extends", ""))


def read_vocabularies(lists: Iterable[Text], vocabularies: dict[str, Vocabulary], problems: list[Problem]) -> set[str]:
    """Add the library's own lists to the preset's. The names of those that could not be read well are given back."""
    unsure = set()
    for text in lists:
        name = text.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        read = judged(text, "vocabulary", problems)
        entry = Found(read.given, read.node)
        vocabularies[name] = own_vocabulary(name, entry, vocabularies.get(name), problems, text.path)
        if not read.whole or unsure_terms(entry):
            unsure.add(name)
    return unsure


def unsure_terms(vocabulary: Found) -> bool:
    """Whether a list may hold words that could not be read."""
    return "terms" not in vocabulary.value


def declares_something(schema: Schema, made: Declarations, read: ReadSettings) -> bool:
    """Whether a library has any fields of its own or of a preset; reported if not."""
    if any(key not in made.common for kind in schema.types.values() for key in kind.fields):
        return True
    if read.whole:
        hint = "Write “extends: practice-case” to begin with the fields of practice cases, or declare your own under “fields:”."
        made.refuse(first(read.node), "This library has no fields.", hint, "fields")
    return False


def common_field(field: Field, made: Declarations) -> Field:
    """A field every record has, with its parts as this library can use them."""
    part = made.parts.get(field.kind)
    return replace(field, fields=parts_of(part, made), shorthand=part.shorthand) if part else field


def only(declared: Declared, key: str) -> dict[str, Found]:
    return {key: declared[key]} if key in declared else {}


@cache
def preset_declared(name: str) -> Declared:
    """What a preset declares; nothing for a library that declares everything itself."""
    if name not in preset.PRESETS:
        return {}
    declared: Declared = preset.trusted(preset.parse(preset.FOLDER / name / "library.yml")).value
    return declared


def judged(text: Text, part: str, problems: list[Problem]) -> ReadSettings:
    """A settings file, judged by the declaration `part`."""
    read = read_yaml(text)
    problems += read.problems
    parts = preset.declaration_parts()
    context = Context(parts, preset.LISTS, problems=problems, whole=not read.broken)
    if not isinstance(read.node, MappingNode):
        node = read.node or Node(text, 0, 0)
        if not read.broken:
            problems.append(not_a_record.problem(node))
        return ReadSettings({}, node, whole=False)
    fields = {field.key: field for field in parts[part].fields}
    found = judge_fields(read.node, fields, context, text.path.rsplit("/", 1)[-1])
    for declared in fields.values() if not found.strange and not read.broken else ():
        if declared.required is not None and declared.key not in found.written | found.meant:
            problems.append(missing(declared, found, read.node, text.path))
    refused = (found.written | found.meant) - found.values.keys()
    return ReadSettings(found.values, read.node, whole=not read.broken and not refused & DECISIVE)


def missing(field: Field, found: Judged, node: MappingNode, path: str) -> Problem:
    if field.key in found.empty:
        return missing_field.empty(found.empty[field.key], field)
    return missing_field.problem(first(node), field, path)


def first(node: Node) -> Node:
    """The first name of a file: where a problem of the whole points to."""
    return next((key for _, key, _ in node), node) if isinstance(node, MappingNode) else node


def own_vocabulary(
    name: str, entry: Found, base: Vocabulary | None, problems: list[Problem], path: str = ""
) -> Vocabulary:
    """A library's own list; with `extends: preset` its terms are added to the preset's."""
    given: dict[str, Found] = entry.value
    declared = value_of(given, "terms")
    own = terms(declared)
    if value(given, "extends", "") and base is not None:
        own = {**base.terms, **own}
    label = words(value(given, "label", "")) or (base.label if base else said_everywhere(name))
    made = Vocabulary(name, label, own, path)
    for entry_, first_key in same_address(declared):
        message = f"“{entry_.value}” and “{first_key}” would have the same address."
        problems.append(bad_declaration.problem(entry_.node, message, "Give each word its own name.", "terms"))
    for link in ("broader", "replaced_by"):
        problems += judge_term_links(made, link, declared)
    return made


def judge_term_links(vocabulary: Vocabulary, link: str, declared: Declared) -> Iterator[Problem]:
    """A term's `broader` or `replaced_by` has to be a term of the list, and not lead back to it."""
    entries = {key: entry.value for key, entry in declared.items() if isinstance(entry.value, dict)}
    links = {key: given[link] for key, given in entries.items() if link in given}
    guesses, names, known = Guesses(), Names(vocabulary.terms), list(vocabulary.terms)
    for found in links.values():
        if found.value not in vocabulary.terms:
            meant = guesses.closest(found.value, names)
            field = Field(link, "text")
            yield unknown_term.problem(found.node, field, found.value, vocabulary.name, meant, known)
    for circle in circles_among({key: [found.value] for key, found in links.items()}):
        yield circular_reference.problem(links[circle[0]].node, link, circle)


def settings_from(given: Declared) -> Settings:
    """The settings, with what is not said left at its default."""
    languages = tuple(dict.fromkeys(value(given, "languages", DEFAULT_LANGUAGES))) or DEFAULT_LANGUAGES
    return Settings(
        title=words(value(given, "title", "")),
        description=words(value(given, "description", "")),
        languages=languages,
        licence=value(given, "licence", ""),
        contact=value(given, "contact", {}),
        publisher=value(given, "publisher", ""),
        repository=value(given, "repository", "").rstrip("/"),
        branch=value(given, "branch", "main"),
        home=value(given, "home", {}),
        look=value(given, "look", {}),
        navigation=tuple(value(given, "navigation", ())),
        accessibility=value(given, "accessibility", {}),
        words={key: words_of(entry) for key, entry in value(given, "words", {}).items()},
    )


def words_of(entry: dict[str, Any]) -> Words:
    found: Words = entry.get("text") or Words()
    return found
