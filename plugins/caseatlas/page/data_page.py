# The page that explains the open data, and the page for addresses that lead nowhere.
from __future__ import annotations

from caseatlas.page.edition import Edition
from caseatlas.page.framing import framed
from caseatlas.page.licence import licence_name, licence_url
from caseatlas.page.page import NOT_FOUND, Page

# The files that other rooms make, in the order in which people want them.
RECORD_FILE = "case.json"
FILES = ("cases.csv", "cases.json", "cases.geojson", "datapackage.json", "schema.json")


def data_page(edition: Edition) -> Page:
    """What can be taken away, in which form, and under which licence."""
    words, settings = edition.words, edition.library.settings
    return framed(
        edition,
        kind="data",
        uri=edition.at.data(),
        title=words.say("data.title"),
        description=words.say("data.description", library=edition.plain(settings.title)),
        template="data.html",
        data={
            "files": [
                {"name": name, "path": f"data/{name}", "text": words.say(f"data.file.{name.replace('.', '_')}")}
                for name in FILES
            ],
            "feed": "feed.xml",
            "example": example(edition),
            "example_name": RECORD_FILE,
            "licence": licence_name(settings.licence),
            "licence_url": licence_url(settings.licence),
            "version": edition.site.version,
        },
    )


def example(edition: Edition) -> str:
    """A record's own data file: one for all languages, at the root of the site."""
    first = next(iter(edition.library.main), None)
    return f"{edition.at_in(edition.library.settings.language).record(first)}{RECORD_FILE}" if first else ""


def not_found_page(edition: Edition) -> Page:
    """The page that a host shows for an address that leads nowhere; it may stand in for any depth."""
    return Page(
        uri=NOT_FOUND,
        language=edition.language,
        kind="not-found",
        title=edition.words.say("not_found.title"),
        template="not-found.html",
        data={
            "find": edition.find(),
            "list": edition.at.type(edition.main),
            "home": edition.at.home(),
            "facets": edition.at.facets(),
            "by_name": edition.at.a_to_z(edition.main),
        },
        hidden=True,
    )
