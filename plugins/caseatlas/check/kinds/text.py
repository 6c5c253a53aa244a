from __future__ import annotations

import re
from dataclasses import replace

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.rules import missing_space, smart_quotes, too_long, unknown_language, wrong_form, wrong_shape
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node, Scalar

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
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
        context.report(wrong_form.problem(node, field, value))
        return None
    return Found(value, node)


def judge_id(node: Node, field: Field, context: Context) -> Found | None:
    """A short stable name: lower-case letters, digits and single hyphens."""
    example = replace(field, pattern=ID.pattern, example=field.example or "annual-report-2019", max_length=80)
    return judge(node, example, context)


def judge_language(node: Node, field: Field, context: Context) -> Found | None:
    """One of the library's languages."""
    found = judge(node, field, context)
    if found is not None and found.value not in context.languages:
        context.report(unknown_language.problem(node, found.value, context.languages))
        return None
    return found


def hyphens_without_space(node: Scalar, field: Field, context: Context) -> bool:
    """Report a list whose hyphens stick to their words: YAML reads `-migrants` as one text."""
    entries = re.findall(r"(?:^|\s)-(?=\w)", node.value) if node.style == "" and node.value.startswith("-") else []
    if not entries or re.fullmatch(r"-[\d.]+", node.value):
        return False
    message = f"After the hyphen of an entry of “{field.key}” a space is missing."
    hint = "Write “- ” and then the entry, each on a line of its own."
    context.report(missing_space.RULE.at(node, message, hint, field.key))
    return True
