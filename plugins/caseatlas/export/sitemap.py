from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree.ElementTree import Element

from caseatlas.export.address import absolute
from caseatlas.export.xml_text import XHTML, document, element
from caseatlas.model.artifact import Artifact

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PATH = "sitemap.xml"
# What the protocol allows in one file.
MOST_PAGES = 50_000
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page to be found: its path below the site, the same page in each language (itself included), and the day it
    last changed, if that is known.
    """

    uri: str
    alternates: Sequence[tuple[str, str]] = ()
    lastmod: str = ""


def sitemap_artifacts(pages: Iterable[SitemapPage], address: str, most: int = MOST_PAGES) -> Iterator[Artifact]:
    """`sitemap.xml` and `sitemap.xml.gz`: the same bytes each time. Nothing without a site address: a sitemap needs one.

    With more than `most` pages, `sitemap.xml` is an index that names `sitemap-1.xml`, `sitemap-2.xml` …
    """
    listed = list(pages)
    if not address:
        return
    if len(listed) <= most:
        top = urlset(listed, address)
    else:
        parts = [listed[start : start + most] for start in range(0, len(listed), most)]
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield Artifact(name, urlset(part, address))
        top = index(names, address)
    yield Artifact(PATH, top)
    yield Artifact(f"{PATH}.gz", packed(top))


def urlset(pages: Iterable[SitemapPage], address: str) -> bytes:
    """Pages with their counterparts in other languages."""
    root = Element("urlset", {"xmlns": NAMESPACE})
    for page in pages:
        made = element(root, "url")
        element(made, "loc", located(address, page.uri))
        if DAY.fullmatch(page.lastmod):
            element(made, "lastmod", page.lastmod)
        if len(page.alternates) > 1:
            for language, uri in page.alternates:
                element(made, f"{{{XHTML}}}link", rel="alternate", hreflang=language, href=located(address, uri))
    return document(root)


def index(names: Iterable[str], address: str) -> bytes:
    """A sitemap of sitemaps."""
    root = Element("sitemapindex", {"xmlns": NAMESPACE})
    for name in names:
        element(element(root, "sitemap"), "loc", absolute(address, name))
    return document(root)


def located(address: str, uri: str) -> str:
    """A page's address, with every sign that an address cannot hold in its escaped form."""
    return absolute(address, quote(uri, safe="/%-._~"))


def packed(content: bytes) -> bytes:
    """The same in gzip's form, without the time and name that would make every file another."""
    file = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as writer:
        writer.write(content)
    return file.getvalue()
