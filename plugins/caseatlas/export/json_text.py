# How JSON is written here: UTF-8, never NaN, keys in the order in which they were put in, a line break at the end.
from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def compact(value: Any) -> str:
    """A value as JSON on one line, without needless spaces: what most files of a site are made of."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def compact_file(value: Any) -> bytes:
    """A file that holds a value on one line."""
    return utf8(compact(value) + "\n")


def readable_file(value: Any) -> bytes:
    """A file that people read and compare: one thing a line."""
    return utf8(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


def utf8(text: str) -> bytes:
    """A text's bytes. Half a surrogate pair, which no encoding can hold, becomes a question mark."""
    return text.encode("utf-8", "replace")


def filled(**entries: Any) -> Json:
    """The entries that say something, in the order given. Nothing, an empty text, an empty list and “no” do not; 0 does."""
    return {key: value for key, value in entries.items() if value or (value == 0 and value is not False)}
