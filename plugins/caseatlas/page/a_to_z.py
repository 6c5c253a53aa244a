# All records of a type by name. Letters with many names run over several pages; every letter leads to where it begins.
from __future__ import annotations

from itertools import groupby
from typing import Any

from caseatlas.model.record import Record
from caseatlas.model.schema import RecordType
from caseatlas.page.cards import card
from caseatlas.page.collation import OTHER, initial, sort_key, sorted_name
from caseatlas.page.edition import Edition
from caseatlas.page.framing import framed
from caseatlas.page.page import Page

NAMES_A_PAGE = 200


def by_name(edition: Edition, kind: RecordType) -> list[tuple[str, Record]]:
    """The records of a type in the order of their names, each with the letter it stands under."""
    return edition.once(("by name", kind.key), lambda: sorted_by_name(edition, kind))


def sorted_by_name(edition: Edition, kind: RecordType) -> list[tuple[str, Record]]:
    """The same, worked out."""
    language = edition.language
    named = [(sorted_name(edition.title(record), language), record) for record in edition.library.of(kind.key)]
    named.sort(key=lambda pair: (sort_key(pair[0], language), pair[1].id))
    return [(initial(title, language), record) for title, record in named]


def pages_by_name(edition: Edition, kind: RecordType) -> int:
    """How many pages the names of a type take."""
    return max(1, -(-len(edition.library.of(kind.key)) // NAMES_A_PAGE))


def letters(edition: Edition, kind: RecordType) -> list[dict[str, Any]]:
    """The letters in use, each with where it begins."""
    return edition.once(("letters", kind.key), lambda: beginnings(edition, kind))


def beginnings(edition: Edition, kind: RecordType) -> list[dict[str, Any]]:
    """The same, worked out."""
    begins: dict[str, int] = {}
    for place, (letter, _) in enumerate(by_name(edition, kind)):
        begins.setdefault(letter, place // NAMES_A_PAGE + 1)
    return [
        {"letter": letter, "path": f"{edition.at.a_to_z(kind, page)}#{letter_id(letter)}"}
        for letter, page in begins.items()
    ]


def letter_id(letter: str) -> str:
    """The anchor of a letter on its page."""
    return f"letter-{'other' if letter == OTHER else letter.lower()}"


def a_to_z_page(edition: Edition, kind: RecordType, number: int) -> Page:
    """A page of the names."""
    named = by_name(edition, kind)[(number - 1) * NAMES_A_PAGE : number * NAMES_A_PAGE]
    count = pages_by_name(edition, kind)
    plural = edition.worded(kind.plural)
    title = edition.words.say("list.by_name", plural=edition.plain(kind.plural))
    paths = [edition.at.a_to_z(kind, page) for page in range(1, count + 1)]
    return framed(
        edition,
        kind="list",
        uri=paths[number - 1],
        title=edition.words.say("list.page", title=title, page=number, count=count) if number > 1 else title,
        description=edition.words.say("list.by_name_description", plural=edition.plain(kind.plural)),
        template="a-to-z.html",
        data={
            "heading": edition.words.say("list.by_name", plural=plural),
            "back": {"label": plural, "path": edition.at.type(kind)},
            "letters": letters(edition, kind),
            "groups": [
                {"letter": letter, "id": letter_id(letter), "entries": [card(edition, record) for _, record in found]}
                for letter, found in groupby(named, key=lambda pair: pair[0])
            ],
            "previous": paths[number - 2] if number > 1 else "",
            "next": paths[number] if number < count else "",
        },
    )
