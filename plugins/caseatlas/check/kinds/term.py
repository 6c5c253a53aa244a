from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.entries import taken_for_text
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import replaced_term, several_in_one, unknown_term
from caseatlas.check.suggest import bare
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.read.nodes import Node

LONGEST = 400
BRACKETS = "[](){}"


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A term of the field's vocabulary, by its key."""
    given = scalar(node, field, context, "one word of its list")
    vocabulary = context.vocabularies.get(field.vocabulary)
    if given is None or vocabulary is None or taken_for_text(given, field, context):
        return None
    key = given.value.strip()
    term = vocabulary.terms.get(key)
    if term is None:
        refuse(node, field, key, vocabulary, context)
        return None
    if term.replaced_by:
        context.report(replaced_term.problem(node, field, key, term.replaced_by))
        return Found(term.replaced_by if term.replaced_by in vocabulary.terms else key, node)
    return Found(key, node)


def refuse(node: Node, field: Field, key: str, vocabulary: Vocabulary, context: Context) -> None:
    """Say that a word is not in its list, unless the list itself could not be read well."""
    if field.vocabulary in context.unsure:
        return
    names = context.names_of(field.vocabulary)
    plain_names = names.plain if len(key) <= LONGEST else {}
    parts = [] if bare(key) in plain_names else several(key, plain_names)
    if parts and field.many:
        context.report(several_in_one.problem(node, field, parts))
        return
    meant = (plain_names and begins_with(key, plain_names)) or context.guesses.closest(key, names)
    context.report(unknown_term.problem(node, field, key, vocabulary.name, meant, context.words_of(field)))


def begins_with(text: str, names: dict[str, str]) -> str:
    """The term that a text begins with before it goes on to say more, such as “running since 2018”."""
    words = bare(text.strip(BRACKETS)).split()
    return (
        next((names[start] for count in (3, 2, 1) if (start := " ".join(words[:count])) in names), "")
        if len(words) > 1
        else ""
    )


def several(text: str, names: dict[str, str]) -> list[str]:
    """The terms that a text strings together with commas, “and” or spaces; empty if it does not."""
    for pattern in (r"[,;/|]|\s(?:and|och|&)\s", r"\s+"):
        parts = [bare(part.strip().strip(BRACKETS)) for part in re.split(pattern, text) if part.strip()]
        meant = list(dict.fromkeys(names[part] for part in parts if part in names))
        if len(parts) > 1 and len(meant) == len(parts):
            return meant
    return []
