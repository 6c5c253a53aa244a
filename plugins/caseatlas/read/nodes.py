from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from caseatlas.model.span import Span
from caseatlas.read.text import Text

EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A located piece of YAML: `start` and `end` are offsets in code points into `text`."""

    text: Text
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands, for people."""
        return self.text.span(self.start, self.end)


@dataclass(slots=True)
class Scalar(Node):
    """A single value, exactly as written; what it means is decided by the field it stands in.

    `style` is YAML's: "" plain, "'" or '"' quoted, "|" literal, ">" folded.
    """

    value: str
    style: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether YAML 1.2 reads it as no value at all."""
        return self.style == "" and self.value in EMPTY_WORDS


@dataclass(slots=True)
class Sequence(Node):
    """A list of nodes."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """Keys with their values, in written order, each key once."""

    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value under `key`."""
        found = self.entries.get(key)
        return None if found is None else found[1]

    def key_node(self, key: str) -> Scalar:
        """The key itself, to point at."""
        return self.entries[key][0]

    def __iter__(self) -> Iterator[tuple[str, Scalar, Node]]:
        return ((key, *pair) for key, pair in self.entries.items())


@dataclass(slots=True)
class Withheld(Node):
    """A value that a fault already reported hides. Later gates pass over it, so that one slip gives one message."""
