# Ways that lead from a thing back to itself. Nothing here knows whether the things are records or words.
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles_among(above: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The ways that lead from a name back to itself, each once, from its first name on; `above` says what is above."""
    done: set[str] = set()
    for start in sorted(above):
        way: dict[str, Iterator[str]] = {} if start in done else {start: iter(above[start])}
        while way:
            here = next(reversed(way))
            following = next(way[here], None)
            if following is None:
                done.add(here)
                del way[here]
            elif following in way:
                yield from_first([*way][[*way].index(following) :])
            elif following not in done:
                way[following] = iter(above.get(following, ()))


def from_first(circle: list[str]) -> list[str]:
    """A circle as a way that begins and ends at its first name."""
    place = circle.index(min(circle))
    return [*circle[place:], *circle[:place], min(circle)]
