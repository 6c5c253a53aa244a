# One numbering for a whole page: a source gets its number where it is first cited, in the text or beside a fact.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

SOURCE = "source"


class Citations:
    """The numbers of a page's sources, given out in the order in which a reader meets them."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = tuple(dict.fromkeys(ids))
        self.numbers: dict[str, int] = {}
        self.locators: dict[str, list[str]] = {}

    def number(self, id: str) -> int:
        """The number of a source, or 0 where the record has no such source."""
        if id in self.numbers or id not in self.ids:
            return self.numbers.get(id, 0)
        self.numbers[id] = len(self.numbers) + 1
        return self.numbers[id]

    def mark(self, id: str) -> Markup:
        """The small number that leads to a source; nothing where there is no such source."""
        number = self.number(id)
        if not number:
            return Markup("")
        return Markup('<sup class="ca-cite"><a href="#source-{}">[{}]</a></sup>').format(id, number)

    def of(self, group: Mapping[str, Any]) -> Markup:
        """The mark of the source that a step, a result or another entry names."""
        return self.mark(str(group.get(SOURCE, "")))

    def locate(self, locators: Iterable[tuple[str, str]]) -> None:
        """Remember where in a source a text found its statements (“page 3”)."""
        for id, place in locators:
            places = self.locators.setdefault(id, [])
            if place not in places:
                places.append(place)

    def in_order(self) -> list[str]:
        """All sources: the cited ones by number, then the others, which get the numbers that follow."""
        for id in self.ids:
            self.number(id)
        return sorted(self.ids, key=self.numbers.__getitem__)
