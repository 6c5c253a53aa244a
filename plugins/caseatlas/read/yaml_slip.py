from __future__ import annotations

from dataclasses import dataclass

from caseatlas.model.problem import Severity
from caseatlas.read.yaml_lines import line_at, line_start, named

MAX_DEPTH = 32
TOO_DEEP = f"This is nested more than {MAX_DEPTH} levels deep."
STRAY_BRACKETS = "Check for stray brackets or indentation; no field needs more than four levels."


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at two offsets of the source. `mended` is the source with it hidden, or None if reading cannot go on.

    `hides` says that fields may be hidden with it, so that none should be called missing. `tentative` says that what
    the mended source still fails on may be this same slip, and is better left unsaid.
    """

    code: str
    start: int
    end: int
    message: str
    hint: str = ""
    mended: str | None = None
    hides: bool = False
    tentative: bool = False
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser's complaint, with what is needed to see where it comes from. Offsets are into both texts.

    `source` is the text as the contributor wrote it, to look at; `read` the one with earlier slips hidden, to mend.
    """

    source: str
    read: str
    problem: str
    context: str
    at: int
    began: int

    @property
    def line_start(self) -> int:
        """Where the line of the complaint begins."""
        return line_start(self.source, self.at)

    @property
    def line(self) -> str:
        """The line of the complaint."""
        return line_at(self.source, self.at)

    @property
    def before(self) -> str:
        """What stands on that line before the place of the complaint."""
        return self.source[self.line_start : self.at]

    @property
    def sign(self) -> str:
        """The character complained of, or nothing at the end."""
        return self.source[self.at : self.at + 1]

    @property
    def key(self) -> str:
        """The field named on that line, in quotes for a sentence, or “this line”."""
        return named(self.line)
