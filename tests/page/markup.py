# Reads HTML the way a checker does: which elements there are, in which order, and whether they close.
from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"})


@dataclass
class Seen:
    """One start tag."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)


class Reader(HTMLParser):
    """Collects start tags, text, and tags that do not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Seen] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(Seen(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    """The elements of a piece of HTML."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def headings(html: str) -> list[int]:
    """The levels of the headings, in order."""
    return [
        int(seen.tag[1])
        for seen in read(html).seen
        if len(seen.tag) == 2 and seen.tag[0] == "h" and seen.tag[1].isdigit()
    ]


def links(html: str) -> list[str]:
    """Where the links lead, in order."""
    return [seen.attributes["href"] for seen in read(html).seen if seen.tag == "a" and "href" in seen.attributes]
