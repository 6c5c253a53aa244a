from __future__ import annotations

import re

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import not_a_number, out_of_range
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?")
GROUPED = re.compile(r"[0-9]{1,3}(?:[ ,._'’\u00a0\u202f][0-9]{3})+")
POINT_FOR_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.000)+")
MAX_DIGITS = 30
UNIT = r"\s*(?:[^\W\d_]{1,20}|[%€$£°])?"


def judge(node: Node, field: Field, context: Context) -> Found | None:
    """A number as YAML 1.2 and JSON write it, within the limits of its field."""
    given = scalar(node, field, context, "one number")
    if given is None:
        return None
    text = given.value.strip()
    if given.style or len(text) > MAX_DIGITS or not DECIMAL.fullmatch(text) or POINT_FOR_THOUSANDS.fullmatch(text):
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
    if POINT_FOR_THOUSANDS.fullmatch(text):
        return f"Write {text.replace('.', '')} if the point parts thousands, {text.split('.')[0]} if it begins the decimals."
    meant = plainly_written(text)
    return f"Write {meant}" if meant else ""


def plainly_written(text: str) -> str:
    """A number in figures, written in another way, as it is written here; else an empty text."""
    bare = text.replace("\u2212", "-").strip()
    if unit := re.fullmatch(
        rf"(?:about|around|approx\.?|ca\.?|c\.|~|>|<|[€$£])?\s*(-?[0-9].*?[0-9]|-?[0-9]){UNIT}\.?", bare
    ):
        bare = unit[1]
    if GROUPED.fullmatch(bare):
        return re.sub(r"[^0-9]", "", bare)
    if re.fullmatch(r"-?[0-9]+,[0-9]+", bare):
        bare = bare.replace(",", ".")
    if re.fullmatch(r"\.[0-9]+", bare):
        bare = f"0{bare}"
    bare = re.sub(r"^(-?)0+(?=[0-9])", r"\1", bare)
    return bare if DECIMAL.fullmatch(bare) else ""
