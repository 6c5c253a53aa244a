# From a library to files for other people: data to take away, feeds, schemas, citations. Everything follows from the
# declared fields and their roles; no field is known here by its name. Nothing reads a file, a clock or the network.
from __future__ import annotations

from collections.abc import Callable, Iterator

from caseatlas.export.case_json import record_artifact, record_json, tombstone_artifact
from caseatlas.export.cases_csv import cases_csv
from caseatlas.export.cases_geojson import cases_geojson
from caseatlas.export.cases_json import cases_json
from caseatlas.export.citation import Citation, apa, bibtex, citation_of, csl_json, ris
from caseatlas.export.datapackage import Listed, datapackage, listed
from caseatlas.export.feed import feed
from caseatlas.export.parts import LIMIT
from caseatlas.export.schema_json import schema_json
from caseatlas.export.sitemap import SitemapPage, sitemap_artifacts
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library

__all__ = [
    "Citation",
    "SitemapPage",
    "apa",
    "artifacts",
    "bibtex",
    "citation_of",
    "csl_json",
    "record_artifact",
    "record_artifacts",
    "record_json",
    "ris",
    "sitemap_artifacts",
    "tombstone_artifact",
]


# The files of the data package, in the order in which people want them. One at a time: they are large.
DATA_FILES: tuple[Callable[[Library, str, int], list[Artifact]], ...] = (
    cases_csv,
    cases_json,
    cases_geojson,
    lambda library, address, _: [schema_json(library, address)],
)


def artifacts(library: Library, address: str = "", epoch_date: str = "", limit: int = LIMIT) -> Iterator[Artifact]:
    """All data files of a site, in a fixed order: the table, the records, the places, the schema, the data package that
    describes them, and a feed for each language.

    `address` is the site's canonical address, or empty. `epoch_date` is a day or the seconds of SOURCE_DATE_EPOCH: how
    old a feed without entries is. Files over `limit` bytes are split. The sitemap is made by `sitemap_artifacts`, from
    the pages that the build lists; each record's own file by `record_artifacts`.
    """
    contents: list[Listed] = []
    for make in DATA_FILES:
        for file in make(library, address, limit):
            contents.append(listed(file))
            yield file
    yield datapackage(library, contents, address)
    for language in library.settings.languages:
        yield feed(library, language, address, epoch_date)


def record_artifacts(library: Library, address: str = "") -> Iterator[Artifact]:
    """Every record's own data file, beside its page."""
    for record in library.all():
        yield record_artifact(library, record, address)
    for record in library.withdrawn:
        yield tombstone_artifact(library, record, address)
