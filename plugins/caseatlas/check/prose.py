# Prose and its citations. A sentence cites with `[^id]`; an optional line `[^id]: page 3` says where in the source.
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from caseatlas.model.values import Prose
from caseatlas.read.commonmark import to_html

# An id in a citation is short; without a limit a long row of brackets would be read again and again.
ID = r"[^\[\]\s]{1,200}"
REFERENCE = re.compile(rf"\[\^({ID})\](?!:)")
LOCATOR = re.compile(rf"(?m)^ {{0,3}}\[\^({ID})\]:[ \t]*([^\n]*)(?:\n|\Z)")
EITHER = re.compile(rf"\[\^({ID})\]")
CITED = re.compile(r'<a href="#fn-([^"]+)"')


def prose_of(text: str, line: int) -> Prose:
    """A prose value: the text without the lines that say where in a source, and those as locators."""
    locators = tuple((found[1], found[2].strip()) for found in LOCATOR.finditer(text))
    return Prose(LOCATOR.sub("", text).strip("\n") if locators else text.strip("\n"), locators, line)


def definitions(ids: Iterable[str]) -> str:
    """Footnote definitions to put before a text; behind it, an open fence of code would swallow them."""
    return "".join(f"[^{id}]: .\n\n" for id in ids)


def citations(text: str) -> list[tuple[str, int]]:
    """The ids a Markdown text really cites, each with the offset of its first citation. Code is no citation."""
    places: dict[str, int] = {}
    for found in REFERENCE.finditer(text):
        places.setdefault(found[1], found.start())
    if not places or ("`" not in text and "    " not in text and "\t" not in text and "~~~" not in text):
        return list(places.items())
    links = CITED.finditer(to_html(definitions(places) + text))
    cited = {unquote(unescape(found[1])).casefold() for found in links}
    return [(id, place) for id, place in places.items() if id.casefold() in cited]


def located(content: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The ids cited in a stretch of a Markdown body, each once, with the offsets of its citation or its locator."""
    part = content[start:end]
    seen = set()
    for id, place in citations(part):
        seen.add(id)
        yield id, start + place, start + place + len(id) + 3
    for found in LOCATOR.finditer(part):
        if found[1] not in seen:
            seen.add(found[1])
            yield found[1], start + found.start(), start + found.end(1) + 1


def located_in_yaml(prose: Prose, content: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The same for prose in a YAML text: offsets are those of its first place between `start` and `end`."""
    wanted = {id for id, _ in citations(prose.text)} | {id for id, _ in prose.locators}
    for found in EITHER.finditer(content, start, end):
        if found[1] in wanted:
            wanted.discard(found[1])
            yield found[1], found.start(), found.end()
