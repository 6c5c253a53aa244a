# The wall between a contributor's text and a reader's browser. What is allowed is a closed list; everything else falls.
from __future__ import annotations

from collections.abc import Callable

import nh3

TAGS = frozenset(
    [
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "img",
        "sup",
    ]
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
SCHEMES = frozenset({"http", "https", "mailto"})

# Given a tag, an attribute and its value: the value to keep, or None.
Judge = Callable[[str, str, str], str | None]


def sanitise(html: str, judge: Judge) -> str:
    """HTML with nothing but the allowed tags and attributes; `judge` decides on each attribute that is left."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        attribute_filter=judge,
        link_rel=None,
        strip_comments=True,
    )
