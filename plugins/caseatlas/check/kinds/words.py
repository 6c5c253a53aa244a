from __future__ import annotations

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.rules import wrong_shape
from caseatlas.model.schema import Field
from caseatlas.model.words import Words, plain
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A text, or one text per language."""
    if isinstance(node, Scalar):
        return Found(plain(node.value.strip()), node)
    if isinstance(node, Mapping) and all(isinstance(value, Scalar) for _, _, value in node):
        texts = {key: value.value.strip() for key, _, value in node if isinstance(value, Scalar) and not value.is_empty}
        return Found(Words(texts), node)
    context.report(wrong_shape.problem(node, field, "a text, or one text per language ({en: …, sv: …})"))
    return None


def judge_headings(node: Node, field: Field, context: Context) -> Found | None:
    """Headings: one, several, or several per language. The value is a dict of tuples by language."""
    per_language = {key: value for key, _, value in node} if isinstance(node, Mapping) else {"": node}
    headings = {language: texts(value) for language, value in per_language.items()}
    if not all(headings.values()):
        context.report(wrong_shape.problem(node, field, "headings, one or several per language"))
        return None
    return Found({language: Found(found, node) for language, found in headings.items()}, node)


def judge_alternatives(node: Node, field: Field, context: Context) -> Found | None:
    """A list of names of which one is enough. The value is a tuple."""
    names = texts(node)
    if not names:
        context.report(wrong_shape.problem(node, field, "a list of fields"))
        return None
    return Found(names, node)


def texts(node: Node) -> tuple[str, ...]:
    """The texts of a single value or a list of them; empty if the node is anything else."""
    items = node.items if isinstance(node, Sequence) else [node]
    return (
        tuple(item.value.strip() for item in items if isinstance(item, Scalar))
        if all(isinstance(item, Scalar) for item in items)
        else ()
    )
