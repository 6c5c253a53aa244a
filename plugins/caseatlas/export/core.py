# What an editor's YAML 1.2 server takes a plain word for. A field knows its type without that; the editor does not.
from __future__ import annotations

import re
from typing import Any

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def core_forms(text: str) -> list[Any]:
    """A word as it arrives with quotes and without them: `2019` is a text and a number, `true` a text and a yes."""
    if text in BOOLEANS:
        return [text, BOOLEANS[text]]
    if INTEGER.fullmatch(text):
        return [text, int(text)]
    if FLOAT.fullmatch(text):
        return [text, float(text)]
    return [text]
