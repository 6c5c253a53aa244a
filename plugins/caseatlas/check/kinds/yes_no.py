from __future__ import annotations

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import not_yes_or_no
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

MEANINGS = {"true": True, "yes": True, "false": False, "no": False}


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """Yes or no. Both YAML's words and the plain English ones are understood."""
    given = scalar(node, field, context, "yes or no")
    if given is None:
        return None
    value = MEANINGS.get(given.value.strip().lower())
    if value is None:
        context.report(not_yes_or_no.problem(node, field, given.value))
        return None
    return Found(value, node)
