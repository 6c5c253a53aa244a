# Which fields need room on a page, and which say their say on a line of the index card.
from __future__ import annotations

from caseatlas.model.schema import Field

# Kinds made of several parts, or of paragraphs.
COMPOSED = frozenset(
    [
        "prose",
        "statement",
        "result",
        "measure",
        "quote",
        "step",
        "placement",
        "picture",
        "link",
        "group",
        "source",
        "contradiction",
        "not-stated",
    ]
)
# A text that may be longer than this needs room.
LONG_TEXT = 240


def is_long(field: Field) -> bool:
    """Whether a field holds a text of more than a line or two."""
    return field.kind == "text" and field.max_length > LONG_TEXT
