# The generated parts of the home page: what is here in numbers, the ways in, what was chosen, and what is new.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import Facet, as_list
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import Tier
from caseatlas.page.cards import card
from caseatlas.page.edition import Edition, editions
from caseatlas.page.filters import facet_view, is_question
from caseatlas.page.lists import fullest_first
from caseatlas.page.site import Site
from caseatlas.page.tongue import within_sentence

NEWEST = 6
FEATURED = 4
WAYS = 4
WORDS_A_WAY = 10


def home_parts(library: Library, site: Site, language: str) -> dict[str, Any]:
    """What `home.html` sets around the editors' own text, in one language."""
    return home(next(edition for edition in editions(library, site) if edition.language == language))


def home(edition: Edition) -> dict[str, Any]:
    """The same for an edition."""
    featured = chosen(edition)
    return {
        "title": edition.worded(edition.library.settings.title),
        "description": edition.worded(edition.library.settings.description),
        "main": {"label": edition.worded(edition.main.plural), "path": edition.at.type(edition.main)},
        "find": edition.find(),
        "facets": edition.at.facets(),
        "numbers": numbers(edition),
        "questions": [facet_view(edition, facet, None) for facet in ways_in(edition) if is_question(edition, facet)],
        "ways": [
            facet_view(edition, facet, WORDS_A_WAY) for facet in ways_in(edition) if not is_question(edition, facet)
        ],
        "featured": [card(edition, record) for record in featured],
        "newest": [card(edition, record) for record in newest(edition, featured)],
        "collections": collections(edition),
        "more": [kind_view(edition, kind.key) for kind in edition.used_types() if not kind.main],
    }


def numbers(edition: Edition) -> list[dict[str, Any]]:
    """How much is here: described, mentioned, in how many countries, and what else."""
    records, words = edition.library.main, edition.words
    described = sum(record.tier is not Tier.STUB for record in records)
    countries = {place.country for record in records for place in as_list(record.role("places")) if place.country}
    plural = within_sentence(edition.worded(edition.main.plural))
    found = [
        {
            "number": edition.number(described),
            "label": words.say("home.described", plural=plural),
            "path": edition.at.type(edition.main),
        },
        {"number": edition.number(len(records) - described), "label": words.say("home.mentioned"), "path": ""},
        {"number": edition.number(len(countries)), "label": words.count("home.countries", len(countries)), "path": ""},
    ]
    return [entry for entry in found if entry["number"] != "0"]


def kind_view(edition: Edition, key: str) -> dict[str, Any]:
    """A type of linked records, with how many there are."""
    kind = edition.library.schema.types[key]
    count = len(edition.library.of(key))
    return {"label": edition.worded(kind.plural), "path": edition.at.type(kind), "count": edition.number(count)}


def ways_in(edition: Edition) -> list[Facet]:
    """The filters offered on the home page: those the library names, else its questions and its first filters."""
    offered = edition.shared.facets
    named = edition.library.settings.home.get("ways_in") or ()
    if named:
        return [offered[key] for key in named if key in offered]
    questions = [facet for facet in offered.values() if is_question(edition, facet)]
    others = [facet for facet in offered.values() if facet not in questions]
    return [*questions, *others[: WAYS - 1]]


def chosen(edition: Edition) -> list[Record]:
    """The records the library wants to be seen first; else its fullest."""
    named = edition.library.settings.home.get("featured") or ()
    found = [edition.library.get(edition.main.key, id) for id in named]
    records = [record for record in found if record is not None]
    return records or fullest_first(edition, edition.library.main)[:FEATURED]


def newest(edition: Edition, besides: list[Record]) -> list[Record]:
    """The records added last that are not already shown; those without a date are not new."""
    dated = [record for record in edition.library.main if "added" in record.values and record not in besides]
    described = [record for record in dated if record.tier is not Tier.STUB]
    return sorted(described, key=lambda record: (str(record.values["added"]), record.id), reverse=True)[:NEWEST]


def collections(edition: Edition) -> list[dict[str, Any]]:
    """The collections the library shows on its home page, each with the records in it."""
    kinds = [kind for kind in edition.library.schema.types.values() if kind.by_role("members")]
    named = edition.library.settings.home.get("collections") or ()
    found = [edition.library.get(kind.key, id) for id in named for kind in kinds]
    return [{**card(edition, record), "count": member_count(edition, record)} for record in found if record is not None]


def member_count(edition: Edition, record: Record) -> str:
    """How many records are in a collection."""
    return edition.words.count("home.members", len(as_list(record.role("members"))))
