from __future__ import annotations

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.prose import prose_of
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A longer text in Markdown."""
    given = scalar(node, field, context, "a text")
    return None if given is None else Found(prose_of(given.value, node.span.line), node)
