from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from caseatlas.model.span import Span

LINE_BREAK = re.compile(r"\r\n|\n|\r")
MOST_QUOTED = 60


class Text:
    """A library file's text with its path (forward slashes, relative to the folder that holds the library).

    Offsets count code points. Lines break at CR, LF and CRLF only, as editors count them; YAML's own parser also
    breaks at U+0085, U+2028 and U+2029, so its line numbers are never used.
    """

    def __init__(self, path: str, content: str) -> None:
        self.path = path
        self.content = content

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(found.end() for found in LINE_BREAK.finditer(self.content))]

    def span(self, start: int, end: int) -> Span:
        """The lines and columns, from 1, of a stretch given by offsets."""
        return Span(*self.position(start), *self.position(max(start, end)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its break; empty where there is no such line."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        stop = self.line_starts[number] if number < len(self.line_starts) else len(self.content)
        return self.content[start:stop].rstrip("\r\n")


def shortened(text: str) -> str:
    """A contributor's text as a message can quote it: on one line, and not longer than one can take in."""
    line = " ".join(text[: MOST_QUOTED * 4].split())
    return line if len(line) <= MOST_QUOTED else line[: MOST_QUOTED - 1] + "…"
