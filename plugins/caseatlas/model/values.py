from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exactly as it is known: a year, a year and month, or a day. What is not known is 0, never invented."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.month:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time. Either end may be open (None)."""

    start: PartialDate | None
    end: PartialDate | None

    def __str__(self) -> str:
        if self.start is not None and self.start == self.end:
            return str(self.start)
        return f"{self.start or ''}/{self.end or ''}"

    def years(self, until: int) -> range:
        """The years it touches; an open end runs to the year `until`, an open start begins with the end's year."""
        last = self.end.year if self.end else max(until, self.start.year if self.start else until)
        first = self.start.year if self.start else last
        return range(first, last + 1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happens, as exactly as a source says it.

    `country` is an ISO 3166-1 alpha-2 code or empty. Coordinates are degrees (WGS 84) and only ever the centre of
    what `precision` names: exact, municipality, region or country.
    """

    name: str
    country: str = ""
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    precision: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text with headings, lists and citations, in the library's Markdown. `line` is where it begins in its file.

    `locators` says for a source's id where in the source a statement stands (“page 3”).
    """

    text: str
    locators: tuple[tuple[str, str], ...] = ()
    line: int = 1

    def words(self) -> int:
        """How many words it has, counted by white space."""
        return len(self.text.split())
