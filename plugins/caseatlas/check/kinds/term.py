from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import hyphens_without_space, scalar
from caseatlas.check.rules import replaced_term, several_in_one, unknown_term
from caseatlas.check.suggest import bare, closest
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.read.nodes import Node


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A term of the field's vocabulary, by its key."""
    given = scalar(node, field, context, "one word of its list")
    vocabulary = context.vocabularies.get(field.vocabulary)
    if given is None or vocabulary is None or hyphens_without_space(given, field, context):
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
    names = context.names_of(field.vocabulary)
    plain_names = {bare(name): known for name, known in names.items()}
    parts = [] if bare(key) in plain_names else several(key, plain_names)
    if parts and field.many:
        context.report(several_in_one.problem(node, field, parts))
        return
    known = [term.key for term in vocabulary.terms.values() if not term.replaced_by]
    context.report(unknown_term.problem(node, field, key, vocabulary.name, closest(key, names), known))


def several(text: str, names: dict[str, str]) -> list[str]:
    """The terms that a text strings together with commas, “and” or spaces; empty if it does not."""
    for pattern in (r"[,;/|]|\s(?:and|och|&)\s", r"\s+"):
        parts = [bare(part) for part in re.split(pattern, text) if part.strip()]
        meant = list(dict.fromkeys(names[part] for part in parts if part in names))
        if len(parts) > 1 and len(meant) == len(parts):
            return meant
    return []
