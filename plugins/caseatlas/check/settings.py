# `library.yml` → settings, schema and vocabularies.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from caseatlas.check import preset
from caseatlas.check.context import Context
from caseatlas.check.declare import Declarations, Declared, parts_of, terms, value, words
from caseatlas.check.found import Found
from caseatlas.check.rules import circular_reference, missing_field, not_a_record, unknown_term
from caseatlas.check.suggest import closest
from caseatlas.check.types import build_schema, merged_types, value_of
from caseatlas.check.value import judge_fields
from caseatlas.model.library import Settings
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field, Schema
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.model.words import Words, plain as said_everywhere
from caseatlas.read.nodes import Mapping as MappingNode
from caseatlas.read.nodes import Node
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml

DEFAULT_LANGUAGES = ("en",)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a library declares: how it is set up, what its records are, which words they use."""

    settings: Settings
    schema: Schema
    vocabularies: Mapping[str, Vocabulary]


def read_declaration(library: Text, lists: Iterable[Text], problems: list[Problem]) -> Declaration:
    """Judge `library.yml` and the vocabulary files. Problems are added to `problems`; the rest is usable."""
    given, node = judged(library, "library", problems)
    base = preset_declared(value(given, "extends", ""))
    # Reading the parts fills in the lists written inside them: it comes before the lists are taken.
    parts = preset.record_parts()
    vocabularies = dict(preset.LISTS) | dict(preset.shipped_vocabularies())
    for text in lists:
        name = text.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        vocabularies[name] = read_vocabulary(name, text, vocabularies.get(name), problems)
    for name, entry in value_of(given, "vocabularies").items():
        vocabularies[name] = own_vocabulary(name, entry, vocabularies.get(name), problems)
    types = merged_types(base, given)
    made = Declarations(parts, frozenset(types), vocabularies, problems)
    common = tuple(common_field(field, made) for field in made.parts["every-record"].fields)
    schema = build_schema(types, common, {**only(base, "filters"), **given}, made, node)
    return Declaration(settings_from(given), schema, made.vocabularies)


def common_field(field: Field, made: Declarations) -> Field:
    """A field every record has, with its parts as this library can use them."""
    part = made.parts.get(field.kind)
    return replace(field, fields=parts_of(part, made), shorthand=part.shorthand) if part else field


def only(declared: Declared, key: str) -> dict[str, Found]:
    return {key: declared[key]} if key in declared else {}


def preset_declared(name: str) -> Declared:
    """What a preset declares; nothing for a library that declares everything itself."""
    if name not in preset.PRESETS:
        return {}
    declared: Declared = preset.trusted(preset.parse(preset.FOLDER / name / "library.yml")).value
    return declared


def judged(text: Text, part: str, problems: list[Problem]) -> tuple[Declared, Node]:
    """What a settings file says, judged by the declaration `part`; and its top node to point at."""
    read = read_yaml(text)
    problems += read.problems
    parts = preset.declaration_parts()
    context = Context(parts, preset.LISTS, problems=problems)
    if not isinstance(read.node, MappingNode):
        node = read.node or Node(text, 0, 0)
        if not read.broken:
            problems.append(not_a_record.problem(node))
        return {}, node
    fields = {field.key: field for field in parts[part].fields}
    found = judge_fields(read.node, fields, context)
    for field in fields.values():
        if field.required is not None and field.key not in found.written | found.meant and not read.broken:
            problems.append(missing_field.problem(first(read.node), field, text.path))
    return found.values, read.node


def first(node: MappingNode) -> Node:
    """The first name of a file: where a problem of the whole points to."""
    return next((key for _, key, _ in node), node)


def read_vocabulary(name: str, text: Text, base: Vocabulary | None, problems: list[Problem]) -> Vocabulary:
    """The vocabulary in a file of its own."""
    given, node = judged(text, "vocabulary", problems)
    return own_vocabulary(name, Found(given, node), base, problems, text.path)


def own_vocabulary(name: str, entry: Found, base: Vocabulary | None, problems: list[Problem], path: str = "") -> Vocabulary:
    """A library's own list; with `extends: preset` its terms are added to the preset's."""
    given: dict[str, Found] = entry.value
    declared = value_of(given, "terms")
    own = terms(declared)
    if value(given, "extends", "") and base is not None:
        own = {**base.terms, **own}
    label = words(value(given, "label", "")) or (base.label if base else said_everywhere(name))
    made = Vocabulary(name, label, own, path)
    for key, term in declared.items():
        judge_term_links(made, key, term, problems)
    return made


def judge_term_links(vocabulary: Vocabulary, key: str, entry: Found, problems: list[Problem]) -> None:
    """A term's `broader` and `replaced_by` have to be terms of the list, and not lead back to it."""
    if not isinstance(entry.value, dict):
        return
    for link in ("broader", "replaced_by"):
        found = entry.value.get(link)
        if found is None:
            continue
        if found.value not in vocabulary.terms:
            meant = closest(found.value, vocabulary.terms)
            problems.append(unknown_term.problem(found.node, Field(link, "text"), found.value, vocabulary.name, meant, list(vocabulary.terms)))
            continue
        circle = circle_from(vocabulary, key, link)
        if circle:
            problems.append(circular_reference.problem(found.node, link, circle))


def circle_from(vocabulary: Vocabulary, key: str, link: str) -> list[str]:
    """The way from a term back to itself along `link`, or nothing if there is none."""
    way = [key]
    while (following := getattr(vocabulary.terms.get(way[-1]), link, "")) and following not in way[1:]:
        way.append(following)
        if following == key:
            return way
    return []


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


