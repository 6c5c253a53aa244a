# The library's own pages and its MkDocs settings are trusted like code; what would undo the site's safety is refused
# all the same, so that it does not slip in with a text.
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from caseatlas.check.rules import broken_page_link, host_setting, unsafe_page
from caseatlas.check.suggest import Guesses, Names
from caseatlas.model.problem import Problem
from caseatlas.read.markdown_text import CLOSING, CODE_FENCE, FENCE, lines
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml

UNSAFE = re.compile(
    r"<\s*(?:script|iframe|object|embed|base|meta|link)\b|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s{0,9}:",
    re.IGNORECASE,
)
TAG = re.compile(r"<[a-z]|\{", re.IGNORECASE)
HANDLER = re.compile(r"[\s\"'/](on[a-z]{3,30})\s{0,9}=", re.IGNORECASE)
TEMPLATE = re.compile(r"(?<![\w-])template[\"']?\s{0,9}:")
RECORD_LINK = re.compile(r"\]\(<?(\.\./[^()\[\]<>\s#]{1,400}\.(?:md|yml))(?=[#?)>\s])")
CODE_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
# What MkDocs makes a page of, and what it publishes as a page.
READ_AS_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm", ".xhtml"})
REFUSED_FEATURES = {
    "navigation.instant": "it downloads the sitemap on every page view.",
    "navigation.instant.prefetch": "it needs navigation.instant.",
    "navigation.instant.preview": "it needs navigation.instant.",
    "navigation.instant.progress": "it needs navigation.instant.",
}
REFUSED_PLUGINS = frozenset({"search", "material/search"})
SEARCH_REASON = "it downloads every word of the library on every first visit."


class RecordFiles:
    """The files of the records, from the library's folder, and what a link to each may be called."""

    def __init__(self, files: Iterable[str]) -> None:
        self.files = frozenset(files)
        self.guesses = Guesses()
        self.names = Names(f"../{path}" for path in sorted(self.files))


def judge_page(text: Text, records: RecordFiles) -> Iterator[Problem]:
    """The problems of one of the library's pages."""
    content = without_code(text.content)
    for start, end in unsafe_places(text, content):
        yield unsafe_page.problem(text.path, text.span(start, end), content[start:end].strip())
    folder = PurePosixPath(text.path).parent
    for link in RECORD_LINK.finditer(content):
        target = resolved(folder, link[1])
        library = folder.parts[0]
        inside = target.removeprefix(f"{library}/")
        if inside != target and not inside.startswith("pages/") and inside not in records.files:
            meant = records.guesses.closest(link[1], records.names)
            yield broken_page_link.problem(text.path, text.span(link.start(1), link.end(1)), link[1], meant)


def without_code(content: str) -> str:
    """The text with spaces for its code, fenced or in backticks, and every other sign in its place."""
    kept = []
    fence = ""
    for _, line in lines(content, 0):
        found = CODE_FENCE.match(line)
        closes = bool(fence and found and found[1].startswith(fence) and not line.strip().strip(fence[0]))
        if fence or found:
            kept.append(" " * len(line))
            fence = "" if closes else fence or (found[1] if found else "")
        else:
            kept.append(CODE_SPAN.sub(lambda span: " " * len(span[0]), line))
    return content if fence else "\n".join(kept)


def unsafe_places(text: Text, content: str) -> Iterator[tuple[int, int]]:
    """Scripts, event handlers and a template of its own in a page; `content` is its text without code."""
    found = {match.span() for match in UNSAFE.finditer(content)}
    tag = TAG.search(content)
    if tag is not None:
        found |= {match.span(1) for match in HANDLER.finditer(content, tag.end())}
    start, end = front_matter(text.content)
    found |= {match.span() for match in TEMPLATE.finditer(text.content, start, end)}
    fields = read_yaml(text, start, end).node if not found else None
    if isinstance(fields, Mapping) and "template" in fields.entries:
        found.add((fields.key_node("template").start, fields.key_node("template").end))
    return iter(sorted(found))


def front_matter(content: str) -> tuple[int, int]:
    """Where the fields at the head of a page stand; MkDocs takes a page without a closing line for text."""
    begin = len(content) - len(content.lstrip())
    opening = FENCE.match(content, begin)
    closing = CLOSING.search(content, opening.end() + 1) if opening else None
    return (opening.end(), closing.start()) if opening and closing else (0, 0)


def resolved(folder: PurePosixPath, link: str) -> str:
    """A relative link as a path from where `folder` begins."""
    parts = list(folder.parts)
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def judge_host_settings(text: Text) -> Iterator[Problem]:
    """Settings in mkdocs.yml that would break the site's promises."""
    top = read_yaml(text).node
    if not isinstance(top, Mapping):
        return
    theme = top.get("theme")
    for item in entries(theme.get("features") if isinstance(theme, Mapping) else None):
        if isinstance(item, Scalar) and item.value in REFUSED_FEATURES:
            yield host_setting.problem(text.path, item.span, item.value, REFUSED_FEATURES[item.value])
    for item in entries(top.get("plugins")):
        if isinstance(item, Scalar) and item.value in REFUSED_PLUGINS:
            yield host_setting.problem(text.path, item.span, item.value, SEARCH_REASON)


def entries(node: Node | None) -> Iterator[Node]:
    """The entries of a list; of a list of names with settings, or of names alone, the names."""
    if isinstance(node, Mapping):
        yield from (key for _, key, _ in node)
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Mapping):
            yield from entries(item)
        else:
            yield item
