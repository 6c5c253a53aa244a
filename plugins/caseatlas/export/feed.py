from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from caseatlas.export.address import absolute, prefix, record_path, record_url
from caseatlas.export.licence import spdx
from caseatlas.export.public import title_in, told_date, told_in
from caseatlas.export.xml_text import XML, document, element, legal, moment, whole_day
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.model.record import Record

ATOM = "http://www.w3.org/2005/Atom"
FILE = "feed.xml"
NEWEST = 50


def feed(library: Library, language: str, base_url: str = "", epoch_date: str = "", newest: int = NEWEST) -> Artifact:
    """`feed.xml` of a language: the main records that were added or checked last, as Atom (RFC 4287).

    A record is in it when it says on which day it was added, checked or updated; the newest come first. The feed is as
    old as its newest entry; without entries it has the time `epoch_date` (a day, or seconds since 1970).
    """
    dated = sorted(((day, record) for record in library.main if (day := last_day(record))), key=newest_first)
    entries = list(reversed(dated))[:newest]
    path = f"{prefix(library, language)}{FILE}"
    root = Element("feed", {"xmlns": ATOM, f"{XML}lang": language})
    head(root, library, language, base_url, path)
    element(root, "updated", moment(entries[0][0] if entries else epoch_date))
    for day, record in entries:
        entry(root, library, record, language, base_url, day)
    return Artifact(path, document(root))


def last_day(record: Record) -> str:
    """The latest day on which something was done with a record, or an empty text."""
    return max(whole_day(told_date(record, name)) for name in ("updated", "checked", "added"))


def newest_first(dated: tuple[str, Record]) -> tuple[str, str]:
    """The order of a feed, to be read backwards."""
    return dated[0], dated[1].id


def head(root: Element, library: Library, language: str, base_url: str, path: str) -> None:
    """What a feed says of itself."""
    settings = library.settings
    said = settings.title.said_in(language, settings.language)
    element(root, "id", identifier(base_url, path, said))
    element(root, "title", said)
    description = settings.description.said_in(language, settings.language)
    if description:
        element(root, "subtitle", description)
    element(root, "link", rel="self", type="application/atom+xml", href=absolute(base_url, path))
    element(root, "link", rel="alternate", type="text/html", href=absolute(base_url, prefix(library, language)))
    author = element(root, "author")
    element(author, "name", settings.publisher or said or path)
    rights = spdx(settings.licence)[2]
    if rights:
        element(root, "rights", rights)
    element(root, "generator", "Case Atlas")


def entry(root: Element, library: Library, record: Record, language: str, base_url: str, day: str) -> None:
    """A record as an entry, in the feed's language as far as it is translated."""
    made = element(root, "entry")
    title, tongue = title_in(record, language)
    mark(element(made, "title", title), tongue, language)
    element(made, "id", identifier(base_url, record_path(library, record), ""))
    element(made, "link", rel="alternate", type="text/html", href=record_url(library, record, base_url, language))
    added = whole_day(told_date(record, "added"))
    if added:
        element(made, "published", moment(added))
    element(made, "updated", moment(day))
    summary = told_in(record, "summary", language)
    if summary:
        mark(element(made, "summary", summary[0]), summary[1], language)


def mark(made: Element, tongue: str, language: str) -> None:
    """Say so where a text is in another language than the feed."""
    if tongue != language:
        made.set(f"{XML}lang", legal(tongue))


def identifier(base_url: str, path: str, name: str) -> str:
    """What a feed or entry is called for ever: its address; without a site address, a name made from its path."""
    return absolute(base_url, path) if base_url else f"urn:uuid:{uuid5(NAMESPACE_URL, f'{name}/{path}')}"
