from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import not_a_number, out_of_range
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d*)")
DECIMAL = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
GROUPED = re.compile(r"\d{1,3}(?:[ ,._'\u00a0\u202f]\d{3})+")
MAX_DIGITS = 30


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A number as YAML 1.2 and JSON write it, within the limits of its field."""
    given = scalar(node, field, context, "one number")
    if given is None:
        return None
    text = given.value.strip()
    if given.style or len(text) > MAX_DIGITS or not DECIMAL.fullmatch(text):
        context.report(not_a_number.problem(node, field, text, hint(given.style, text)))
        return None
    value = int(text) if INTEGER.fullmatch(text) else float(text)
    beyond = abs(value) == float("inf")
    low = field.minimum is not None and value < field.minimum
    if beyond or low or (field.maximum is not None and value > field.maximum):
        context.report(out_of_range.problem(node, field, text))
        return None
    return Found(value, node)


def hint(style: str, text: str) -> str:
    """How to write what was probably meant; empty if we cannot tell."""
    if len(text) > MAX_DIGITS:
        return f"A number here has at most {MAX_DIGITS} digits."
    if style and DECIMAL.fullmatch(text):
        return f"Take the quotes away: {text}"
    if GROUPED.fullmatch(text):
        return f"Write it without separators: {re.sub(r'[^0-9]', '', text)}"
    if re.fullmatch(r"0+\d+", text):
        return f"Write it without the leading zero: {text.lstrip('0') or '0'}"
    if re.fullmatch(r"\d+,\d+", text):
        return f"Write it with a point: {text.replace(',', '.')}"
    numbers = re.findall(r"\d+", text)
    return f"Write the digits only: {numbers[0]}" if len(numbers) == 1 and len(text) < 40 else ""
