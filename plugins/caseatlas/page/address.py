# Where everything is published. Every address here is relative to the root of the site.
from __future__ import annotations

from dataclasses import dataclass

from caseatlas.model.facet import Facet, FacetValue
from caseatlas.model.record import Record
from caseatlas.model.schema import RecordType

FACETS = "by"
DATA = "data"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one language's pages: the first language at the root, the others below their own name."""

    prefix: str = ""

    def home(self) -> str:
        """The home page."""
        return self.prefix

    def record(self, record: Record) -> str:
        """A record's page."""
        return self.record_id(record.type, record.id)

    def record_id(self, kind: RecordType, id: str) -> str:
        """The page of the record `id` of a type, or of an old id that leads to it."""
        return f"{self.prefix}{kind.path}/{id}/"

    def type(self, kind: RecordType, page: int = 1) -> str:
        """The list of a type's records, or one of its later pages."""
        return f"{self.prefix}{kind.path}/" + (f"page/{page}/" if page > 1 else "")

    def a_to_z(self, kind: RecordType, page: int = 1) -> str:
        """A type's records by name. `page` is a reserved id, so no record can ever stand here."""
        return f"{self.prefix}{kind.path}/page/a-z/" if page == 1 else f"{self.prefix}{kind.path}/page/a-z-{page}/"

    def facets(self) -> str:
        """The overview of all filters."""
        return f"{self.prefix}{FACETS}/"

    def facet(self, facet: Facet) -> str:
        """The words of one filter."""
        return f"{self.facets()}{facet.slug}/"

    def facet_value(self, facet: Facet, value: FacetValue, page: int = 1) -> str:
        """One word with the records that have it, or a later page of them."""
        return f"{self.facet(facet)}{value.slug}/" + (f"page/{page}/" if page > 1 else "")

    def data(self) -> str:
        """The page about the open data."""
        return f"{self.prefix}{DATA}/"

    def editorial(self, stem: str) -> str:
        """A page that editors wrote: “about” for `pages/about.md`."""
        return self.prefix + ("" if stem == "index" else f"{stem.removesuffix('/index')}/")


def addresses(languages: tuple[str, ...], language: str) -> Addresses:
    """The addresses of the pages in `language`."""
    return Addresses("" if language == languages[0] else f"{language.lower()}/")
