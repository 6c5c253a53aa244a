# The ways that stand on every page: at the top those most asked for, below all of them.
from __future__ import annotations

from typing import Any

from caseatlas.page.edition import Edition
from caseatlas.page.editorial import editorial_pages, editorial_path
from caseatlas.page.tongue import capitalised

Way = dict[str, Any]

FACETS, DATA = "by", "data"
# Pages that most libraries have, in the order in which they stand at the top.
PAGES = ("about", "contribute")


def top_ways(edition: Edition) -> list[Way]:
    """The few ways that are always in sight: what the library names, else its cases, its words and what it is about."""
    named = edition.library.settings.navigation
    keys = named or (edition.main.key, FACETS, *PAGES)
    return [way for key in keys if (way := way_to(edition, key))]


def more_ways(edition: Edition) -> list[Way]:
    """The other kinds of records."""
    return [type_way(edition, kind.key) for kind in edition.used_types() if not kind.main]


def foot_ways(edition: Edition) -> list[dict[str, Any]]:
    """Everything, in columns."""
    words = edition.words
    find = [way_to(edition, edition.main.key), way_to(edition, FACETS), a_to_z_way(edition)]
    about = [page_way(edition, stem) for stem in editorial_pages(edition)]
    columns = [
        {"heading": words.say("foot.find"), "links": [way for way in find if way]},
        {"heading": words.say("foot.library"), "links": more_ways(edition)},
        {"heading": words.say("foot.about"), "links": [*about, data_way(edition)]},
    ]
    return [column for column in columns if column["links"]]


def way_to(edition: Edition, key: str) -> Way | None:
    """The way to what a navigation entry names: a type, a page of the editors, “by” or “data”; None for other words."""
    if key == FACETS:
        return (
            {"label": edition.words.say("facets.short"), "path": edition.at.facets()} if edition.shared.facets else None
        )
    if key == DATA:
        return data_way(edition)
    if key in edition.library.schema.types:
        return type_way(edition, key)
    stem = key.removesuffix(".md")
    return page_way(edition, stem) if stem in editorial_pages(edition) else None


def type_way(edition: Edition, key: str) -> Way:
    """The way to a type's list."""
    kind = edition.library.schema.types[key]
    plural = edition.plain(kind.plural)
    label = edition.find() if kind.main else plural
    return {"label": label, "path": edition.at.type(kind)}


def a_to_z_way(edition: Edition) -> Way:
    """The way to the cases by name."""
    return {"label": edition.words.say("list.a_to_z"), "path": edition.at.a_to_z(edition.main)}


def data_way(edition: Edition) -> Way:
    """The way to the open data."""
    return {"label": edition.words.say("data.title"), "path": edition.at.data()}


def page_way(edition: Edition, stem: str) -> Way:
    """The way to a page of the editors. Pages most libraries have are named in the words of the interface."""
    label = edition.words.texts.get(f"page.{stem.replace('-', '_')}")
    return {
        "label": label or capitalised(stem.replace("-", " ").replace("/", " – ")),
        "path": editorial_path(edition, stem),
    }
