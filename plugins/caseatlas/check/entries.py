# Lists that YAML took for a text: hyphens without a space, other signs for hyphens, hyphens out of their column.
from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.rules import bad_indent, missing_dash, missing_space
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Mapping, Node, Scalar

BULLET = r"[•·‣◦▪–—*]|\(?\d{1,2}[.)]"
BULLETED = re.compile(rf"(?:{BULLET})[ \t]+(?=\S)")
NEXT_BULLET = re.compile(rf"\n[ \t]*(?:{BULLET})[ \t]+(?=\S)")
STUCK = re.compile(r"(?:^|\s)-(?=[^\W\d])")
SWALLOWED = re.compile(r"\n[ \t]*(- )")


def numbered(node: Node, field: Field, context: Context) -> bool:
    """Report entries that begin with a number and a colon, which makes a field of each."""
    if not isinstance(node, Mapping) or not node.entries or not all(key.isdecimal() for key in node.entries):
        return False
    context.report(missing_dash.bullet(node, field, f"{next(iter(node.entries))}:"))
    return True


def taken_for_text(node: Node, field: Field, context: Context) -> bool:
    """Report a list that YAML reads as one text."""
    if not isinstance(node, Scalar) or node.style:
        return False
    return stuck_hyphens(node, field, context) or bullets(node, field, context)


def stuck_hyphens(node: Scalar, field: Field, context: Context) -> bool:
    """Entries whose hyphens stick to their words."""
    if not node.value.startswith("-") or not STUCK.match(node.value):
        return False
    message = f"After the hyphen of an entry of “{field.key}” a space is missing."
    hint = "Write “- ” and then the entry, each on a line of its own."
    context.report(missing_space.RULE.at(node, message, hint, field.key))
    return True


def bullets(node: Scalar, field: Field, context: Context) -> bool:
    """Entries that begin with a sign of another kind. A single text may begin with one; a word of a list may not."""
    first = BULLETED.match(node.value)
    source = node.text.content
    if not first or not (field.kind == "term" or NEXT_BULLET.search(source, node.start, node.end)):
        return False
    context.report(missing_dash.bullet(node, field, first[0].strip()))
    return True


def swallowed_entry(node: Node, field: Field, context: Context) -> bool:
    """Report an entry that stands further right than the one above it, which YAML therefore reads on."""
    if not isinstance(node, Scalar) or node.style:
        return False
    found = SWALLOWED.search(node.text.content, node.start, node.end)
    if found is None:
        return False
    context.report(bad_indent.entry(node, found.start(1), found.end(1), field))
    return True
