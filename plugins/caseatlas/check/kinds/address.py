from __future__ import annotations

from urllib.parse import urlsplit

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import bad_address
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

LONGEST = 2000


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A web address with http or https. Whether it answers is asked elsewhere."""
    given = scalar(node, field, context, "one web address")
    if given is None:
        return None
    value = given.value.strip()
    if not is_web_address(value):
        context.report(bad_address.problem(node, field, value))
        return None
    return Found(value, node)


def is_web_address(text: str) -> bool:
    """Whether a text is an absolute http(s) address with a host and nothing a browser would read otherwise."""
    if any(sign.isspace() or sign in '<>"\\^`{|}' for sign in text):
        return False
    if len(text) > LONGEST:
        return False
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc
        )
    except ValueError:
        return False
