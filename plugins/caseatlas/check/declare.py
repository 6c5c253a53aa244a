# Declarations → fields. A field of a library, of the preset and of the parts a field may be made of are declared in
# one language and built here.
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from typing import Any

from caseatlas.check.found import Found, plain
from caseatlas.check.kinds import SIMPLE, WITHHELD
from caseatlas.check.rules import bad_declaration
from caseatlas.check.suggest import Guesses, listed
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field, Tier
from caseatlas.model.vocabulary import Term, Vocabulary
from caseatlas.model.words import NO_WORDS, Words
from caseatlas.model.words import plain as said_everywhere
from caseatlas.read.nodes import Node

TIERS = {"true": Tier.STUB, "stub": Tier.STUB, "described": Tier.DESCRIBED, "complete": Tier.COMPLETE}
NUMBERS = ("min_items", "max_items", "max_length", "max_words")
PATTERN_HINT = (
    "A pattern is a regular expression, as Python reads them: put a backslash before signs meant as they stand."
)
SHOWN_BY_DEFAULT = frozenset({"panel", "column"})
SHOWN_IN_TEXT = frozenset({"prose", "group", "map", "words"})

Declared = Mapping[str, Found]


@dataclass(slots=True)
class Declarations:
    """What building fields needs to know, and what it makes on the way: the lists written inside fields, problems."""

    parts: Mapping[str, Field]
    types: frozenset[str] = frozenset()
    vocabularies: dict[str, Vocabulary] = attribute(default_factory=dict)
    problems: list[Problem] = attribute(default_factory=list)
    common: frozenset[str] = frozenset()
    guesses: Guesses = attribute(default_factory=Guesses)

    def refuse(self, node: Node, message: str, hint: str = "", field: str = "") -> None:
        """Keep the problem of a declaration that cannot be used."""
        self.problems.append(bad_declaration.problem(node, message, hint, field))


def build_fields(declared: Declared, made: Declarations, where: str) -> dict[str, Field]:
    """The fields of a record type or group. One that cannot be used is reported, and takes whatever it is given."""
    return {key: build_field(key, entry, made, f"{where}.{key}") for key, entry in declared.items()}


def build_field(key: str, entry: Found, made: Declarations, where: str) -> Field:
    """The field that a declaration describes, or a withheld one, with the problem reported."""
    given: dict[str, Any] = entry.value
    kind = value(given, "type", "")
    if entry.refused or not usable(key, kind, entry, made):
        return Field(key, WITHHELD)
    part = made.parts.get(kind)
    field = Field(
        key=key,
        kind=kind,
        label=words(value(given, "label", key)),
        help=words(value(given, "help", "")),
        example=value(given, "example", ""),
        required=TIERS.get(str(value(given, "required", "false")).lower()),
        many=value(given, "many", False),
        minimum=value(given, "minimum", None),
        maximum=value(given, "maximum", None),
        pattern=value(given, "pattern", ""),
        unit=value(given, "unit", ""),
        vocabulary=vocabulary_key(key, given, made, where),
        target=value(given, "to", ""),
        of=value(given, "of", ""),
        among=value(given, "among", ""),
        shorthand=value(given, "shorthand", part.shorthand if part else ""),
        headings=headings(value(given, "heading", {})),
        role=value(given, "role", ""),
        show=shown(given, kind, part),
        translate=value(given, "translate", kind == "prose"),
        **{name: value(given, name, 0) for name in NUMBERS},
    )
    inner = build_fields(given["fields"].value, made, where) if "fields" in given else {}
    return replace(field, fields=tuple(inner.values()) if inner else parts_of(part, made))


def usable(key: str, kind: str, entry: Found, made: Declarations) -> bool:
    """Whether a declaration has what its kind needs. What was written and refused has been reported already."""
    if any(name in entry.said and name not in entry.value for name in ("type", "terms", "vocabulary", "to", "fields")):
        return False
    kinds = [*SIMPLE, *made.parts, "group", "map"]
    given = entry.value
    node = entry.node
    if not kind:
        made.refuse(node, f"The field “{key}” has no type.", f"Write “type:” and one of: {', '.join(kinds)}.", key)
    elif kind not in kinds:
        meant = made.guesses.closest(kind, kinds)
        hint = f"Did you mean “{meant}”?" if meant else f"The types are: {', '.join(kinds)}."
        made.refuse(given["type"].node, f"“{kind}” is not a type of field.", hint, key)
    elif kind == "term" and "terms" not in given and value(given, "vocabulary", "") not in made.vocabularies:
        name = value(given, "vocabulary", "")
        what = f"There is no vocabulary “{name}”." if name else f"The field “{key}” has no list of words."
        hint = f"Write the words under “terms:”, or name a list with “vocabulary:”: {listed(files(made))}."
        made.refuse(node, what, hint, key)
    elif kind == "reference" and value(given, "to", "") not in made.types:
        to = value(given, "to", "")
        what = f"There is no record type “{to}”." if to else f"The field “{key}” does not say what it points to."
        made.refuse(node, what, f"Write “to:” and one of: {listed(sorted(made.types))}.", key)
    elif kind == "group" and "fields" not in given:
        made.refuse(node, f"The group “{key}” has no parts.", "Declare them under “fields:”.", key)
    elif "pattern" in given and not is_pattern(value(given, "pattern", "")):
        made.refuse(given["pattern"].node, f"The pattern of “{key}” cannot be read as one.", PATTERN_HINT, key)
    else:
        return True
    return False


def files(made: Declarations) -> Iterable[str]:
    return (key for key in made.vocabularies if "." not in key)


def is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


def parts_of(part: Field | None, made: Declarations) -> tuple[Field, ...]:
    """The parts a composite kind brings, without those that point to record types this library does not have."""
    if part is None:
        return ()
    known = (inner for inner in part.fields if not inner.target or inner.target in made.types)
    return tuple(replace(inner, fields=parts_of(inner, made)) if inner.fields else inner for inner in known)


def shown(given: Declared, kind: str, part: Field | None) -> frozenset[str]:
    """Where a field appears; a simple one that does not say so is a fact and a column."""
    if "show" in given:
        return frozenset(plain(given["show"]))
    in_text = (
        kind in SHOWN_IN_TEXT
        or (part is not None and kind != "place")
        or value(given, "role", "") in {"title", "summary"}
    )
    return frozenset() if in_text else SHOWN_BY_DEFAULT


def vocabulary_key(key: str, given: Declared, made: Declarations, where: str) -> str:
    """The name of a term field's list; a list written inside the field is kept under the field's own path."""
    if "terms" not in given:
        return str(value(given, "vocabulary", ""))
    label = words(value(given, "label", key))
    made.vocabularies[where] = Vocabulary(key, label, terms(given["terms"].value))
    return where


def terms(entries: Declared) -> dict[str, Term]:
    """The terms of a list, in written order."""
    return {key: term(key, entry.value) for key, entry in entries.items()}


def term(key: str, given: Declared | Any) -> Term:
    """One term; without a label its key is what people read."""
    if not isinstance(given, dict):
        return Term(key, words(given))
    if given and not set(given) & {"label", "definition", "broader", "replaced_by", "synonyms"}:
        return Term(key, Words({tag: plain(text) for tag, text in given.items()}))
    return Term(
        key,
        words(value(given, "label", key)),
        words(value(given, "definition", "")),
        value(given, "broader", ""),
        value(given, "replaced_by", ""),
        tuple(value(given, "synonyms", ())),
    )


def headings(given: Any) -> dict[str, tuple[str, ...]]:
    """Headings by language, as tuples."""
    if not isinstance(given, dict):
        given = {"": given}
    return {tag: (texts,) if isinstance(texts, str) else tuple(texts) for tag, texts in given.items()}


def words(given: Any) -> Words:
    """A text, or texts by language, as Words."""
    if isinstance(given, Words):
        return given
    if isinstance(given, dict):
        return Words(given)
    return said_everywhere(str(given)) if given else NO_WORDS


def value_of(declared: Declared, key: str, default: Any = None) -> Any:
    """The found value under `key`, places kept."""
    return declared[key].value if key in declared else ({} if default is None else default)


def value(given: Declared, key: str, default: Any) -> Any:
    """What a declaration says under `key`, without its place."""
    return plain(given[key]) if key in given else default
