from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.rules import smart_quotes, too_long, unknown_language, wrong_form, wrong_shape
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node, Scalar

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_ID = 80
CURLY_PAIRS = {"“": "”", "„": "“", "”": "”", "«": "»", "‘": "’"}


def scalar(node: Node, field: Field, context: Context, wanted: str) -> Scalar | None:
    """The node if it is a single value; else the problem is reported."""
    if isinstance(node, Scalar):
        return node
    context.report(wrong_shape.problem(node, field, wanted))
    return None


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A text, within the limits its field declares."""
    given = scalar(node, field, context, "one text")
    if given is None:
        return None
    value = given.value.strip()
    if given.style == "" and len(value) > 1 and CURLY_PAIRS.get(value[0]) == value[-1]:
        context.report(smart_quotes.problem(node, field, value))
    if field.max_length and len(value) > field.max_length:
        context.report(too_long.problem(node, field, len(value), field.max_length, "characters"))
        return None
    if field.max_words and len(value.split()) > field.max_words:
        context.report(too_long.problem(node, field, len(value.split()), field.max_words, "words"))
        return None
    if field.pattern and not re.fullmatch(field.pattern, value):
        context.report(wrong_form.problem(node, field, value, within(value, field)))
        return None
    return Found(value, node)


def within(value: str, field: Field) -> str:
    """The one part of a text that has the form its field asks for, without what stands around it; else nothing."""
    parts = [part.strip(".,;:()<>\"'") for part in re.split(r"\s+|(?<=doi\.org/)|(?<=doi:)", value[: MAX_ID * 4])]
    fitting = [part for part in parts if part and re.fullmatch(field.pattern, part)]
    return fitting[0] if len(fitting) == 1 else ""


def judge_id(node: Node, field: Field, context: Context) -> Found | None:
    """A short stable name: lower-case letters, digits and single hyphens."""
    given = scalar(node, field, context, "one short name")
    if given is None:
        return None
    value = given.value.strip()
    if len(value) > MAX_ID or not ID.fullmatch(value):
        example = replace(field, example=field.example or "annual-report-2019")
        context.report(wrong_form.problem(node, example, value, slug_of(value)))
        return None
    return Found(value, node)


def slug_of(text: str) -> str:
    """A text as an id."""
    letters = text[: MAX_ID * 4].lower().replace("ø", "o").replace("æ", "ae").replace("ß", "ss")
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_ID].rstrip("-")


def judge_language(node: Node, field: Field, context: Context) -> Found | None:
    """One of the library's languages."""
    found = judge(node, field, context)
    if found is not None and found.value not in context.languages:
        context.report(unknown_language.problem(node, found.value, context.languages))
        return None
    return found
