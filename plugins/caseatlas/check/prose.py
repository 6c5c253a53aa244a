# Prose and its citations. A sentence cites with `[^id]`; an optional line `[^id]: page 3` says where in the source.
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from caseatlas.model.values import Prose
from caseatlas.read.commonmark import to_html

REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
LOCATOR = re.compile(r"(?m)^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\r\n]*)(?:\r\n|\n|\r|\Z)")
CITED = re.compile(r'<a href="#fn-([^"]+)"')


def prose_of(text: str, line: int) -> Prose:
    """A prose value: the text without the lines that say where in a source, and those as locators."""
    locators = tuple((found[1], found[2].strip()) for found in LOCATOR.finditer(text))
    return Prose(LOCATOR.sub("", text).strip("\r\n") if locators else text.strip("\r\n"), locators, line)


def definitions(ids: Iterable[str]) -> str:
    """Footnote definitions to put before a text; behind it, an open fence of code would swallow them."""
    return "".join(f"[^{id}]: .\n\n" for id in ids)


def citations(text: str) -> list[tuple[str, int]]:
    """The ids a Markdown text really cites, each with the offset of its first citation. Code is no citation."""
    places: dict[str, int] = {}
    for found in REFERENCE.finditer(text):
        places.setdefault(found[1], found.start())
    if not places or "`" not in text and "    " not in text and "~~~" not in text:
        return list(places.items())
    cited = {found[1] for found in CITED.finditer(to_html(definitions(places) + text))}
    return [(id, place) for id, place in places.items() if id in cited]


def located(content: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The citations and locators between two offsets of a file's text, with their own offsets."""
    part = content[start:end]
    for id, place in citations(part):
        yield id, start + place, start + place + len(id) + 3
    for found in LOCATOR.finditer(part):
        yield found[1], start + found.start(), start + found.end(1) + 1
