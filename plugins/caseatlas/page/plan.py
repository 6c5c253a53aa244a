# Which pages there are. An outline is cheap and can be sent to another process; its page is made when it is wanted, so
# that ten thousand of them never stand in memory together.
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.page.a_to_z import a_to_z_page, pages_by_name
from caseatlas.page.data_page import data_page, not_found_page
from caseatlas.page.edition import Edition, editions
from caseatlas.page.filters import facet_page, facets_page, value_page, value_pages_needed
from caseatlas.page.lists import list_page, pages_needed
from caseatlas.page.page import NOT_FOUND, Page
from caseatlas.page.record import record_page
from caseatlas.page.redirects import aliases, redirect_page
from caseatlas.page.site import Site
from caseatlas.page.withdrawn import withdrawn_page


@dataclass(frozen=True, slots=True)
class Outline:
    """A page to be: its address, its language, what makes it, and of what."""

    uri: str
    language: str
    maker: str
    subject: tuple[str, ...] = ()


def pages(library: Library, site: Site) -> Iterator[Page]:
    """Every generated page in every language, one at a time."""
    for edition in editions(library, site):
        for outline in outlines(edition):
            yield build(edition, outline)


def build(edition: Edition, outline: Outline) -> Page:
    """The page of an outline."""
    return MAKERS[outline.maker](edition, *outline.subject)


def outlines(edition: Edition) -> Iterator[Outline]:
    """Every page of an edition. The home page and the editors' pages come from the host."""
    at, language = edition.at, edition.language
    if edition.at.prefix == "":
        yield Outline(NOT_FOUND, language, "not-found")
    yield Outline(at.data(), language, "data")
    yield from filter_outlines(edition)
    for record in edition.library.withdrawn:
        for id in (record.id, *aliases(record)):
            yield Outline(at.record_id(record.type, id), language, "withdrawn", (record.type.key, record.id, id))
    for kind in edition.used_types():
        for number in range(1, pages_needed(edition, kind) + 1):
            yield Outline(at.type(kind, number), language, "list", (kind.key, str(number)))
        for number in range(1, pages_by_name(edition, kind) + 1):
            yield Outline(at.a_to_z(kind, number), language, "a-to-z", (kind.key, str(number)))
        for record in edition.library.of(kind.key):
            yield from record_outlines(edition, record)


def record_outlines(edition: Edition, record: Record) -> Iterator[Outline]:
    """A record's page, and its old addresses."""
    subject = (record.type.key, record.id)
    yield Outline(edition.path(record), edition.language, "record", subject)
    for alias in aliases(record):
        yield Outline(edition.at.record_id(record.type, alias), edition.language, "redirect", (*subject, alias))


def filter_outlines(edition: Edition) -> Iterator[Outline]:
    """The pages of the filters and their words."""
    at, language = edition.at, edition.language
    yield Outline(at.facets(), language, "facets")
    for facet in edition.shared.facets.values():
        yield Outline(at.facet(facet), language, "facet", (facet.key,))
        for value in facet.values:
            for number in range(1, value_pages_needed(value) + 1):
                uri = at.facet_value(facet, value, number)
                yield Outline(uri, language, "value", (facet.key, value.key, str(number)))


def make_list(edition: Edition, kind: str, number: str) -> Page:
    """A page of a type's list."""
    return list_page(edition, edition.library.schema.types[kind], int(number))


def make_a_to_z(edition: Edition, kind: str, number: str) -> Page:
    """A page of a type's names."""
    return a_to_z_page(edition, edition.library.schema.types[kind], int(number))


def make_record(edition: Edition, kind: str, id: str) -> Page:
    """A record's page."""
    return record_page(edition, edition.library.records[kind][id])


def make_redirect(edition: Edition, kind: str, id: str, alias: str) -> Page:
    """The page at an old address."""
    return redirect_page(edition, edition.library.records[kind][id], alias)


def make_withdrawn(edition: Edition, kind: str, id: str, address: str) -> Page:
    """The page at an address whose record was withdrawn."""
    record = next(found for found in edition.library.withdrawn if (found.type.key, found.id) == (kind, id))
    return withdrawn_page(edition, record, address)


def make_facet(edition: Edition, facet: str) -> Page:
    """The words of a filter."""
    return facet_page(edition, edition.shared.facets[facet])


def make_value(edition: Edition, facet: str, value: str, number: str) -> Page:
    """A word and its records."""
    return value_page(edition, edition.shared.facets[facet], edition.shared.values[facet][value], int(number))


MAKERS: Mapping[str, Callable[..., Page]] = {
    "record": make_record,
    "redirect": make_redirect,
    "withdrawn": make_withdrawn,
    "list": make_list,
    "a-to-z": make_a_to_z,
    "facets": facets_page,
    "facet": make_facet,
    "value": make_value,
    "data": data_page,
    "not-found": not_found_page,
}
