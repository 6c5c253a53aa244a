# A person's text on its way into a file of ours: quoted so that it is read back as the very same text.
from __future__ import annotations

import json
import re

from caseatlas.read.files import FORBIDDEN, INVISIBLE

# Texts that YAML 1.2, and MkDocs' older YAML, read as nothing but a text even without quotes.
PLAIN = re.compile(r"[^\W\d_](?:[\w ,()’–./+-]*[\w)])?")
OTHER_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
MARKDOWN = re.compile(r"[\\`*_{}\[\]#!]")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}


class Quoted(str):
    """A text that may stand in a file as it is."""

    __slots__ = ()


def one_line(text: str) -> str:
    """A text as one line, without the characters a library refuses."""
    return " ".join(INVISIBLE.sub("", FORBIDDEN.sub("", text)).split())


def yaml_text(text: str) -> Quoted:
    """A text as a value in YAML; with quotes only where they are needed."""
    line = one_line(text)
    if PLAIN.fullmatch(line) and line.casefold() not in OTHER_MEANING:
        return Quoted(line)
    return Quoted(json.dumps(line, ensure_ascii=False))


def markdown_text(text: str) -> Quoted:
    """A text inside a line of Markdown, where none of its characters is markup."""
    escaped = MARKDOWN.sub(lambda found: f"\\{found[0]}", one_line(text))
    return Quoted("".join(ENTITIES.get(sign, sign) for sign in escaped))
