"""The list of pages for search engines."""

import gzip
from xml.etree import ElementTree
from xml.parsers import expat

from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.sitemap import SitemapPage, sitemap_artifacts
from tests.export.made import ADDRESS, texts

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
PAGES = [
    SitemapPage("", (("en", ""), ("sv", "sv/"))),
    SitemapPage("cases/a/", (("en", "cases/a/"), ("sv", "sv/cases/a/")), "2024-05-31"),
    SitemapPage("data/", lastmod="2024"),
]


def files(pages, **options):
    """The files by their names."""
    return {artifact.path: artifact.content for artifact in sitemap_artifacts(pages, ADDRESS, **options)}


def test_every_page_is_listed_with_its_languages():
    """Each language names all, itself included, as search engines ask."""
    root = ElementTree.fromstring(files(PAGES)["sitemap.xml"])
    urls = root.findall(f"{MAP}url")

    assert [ADDRESS, f"{ADDRESS}cases/a/", f"{ADDRESS}data/"] == [url.findtext(f"{MAP}loc") for url in urls]
    assert [("en", ADDRESS), ("sv", f"{ADDRESS}sv/")] == [
        (link.get("hreflang"), link.get("href")) for link in urls[0].findall(LINK)
    ]
    assert urls[2].findall(LINK) == []


def test_only_a_whole_day_is_a_day_of_change():
    """A year alone is not what the protocol takes, and a day is never invented."""
    urls = ElementTree.fromstring(files(PAGES)["sitemap.xml"]).findall(f"{MAP}url")

    assert [url.findtext(f"{MAP}lastmod") for url in urls] == [None, "2024-05-31", None]


def test_the_packed_file_is_the_same_each_time():
    """No time and no name inside it."""
    first, second = files(PAGES), files(PAGES)

    assert first == second
    assert first["sitemap.xml"] == gzip.decompress(first["sitemap.xml.gz"])
    assert first["sitemap.xml.gz"][4:8] == b"\0\0\0\0"


def test_more_pages_than_one_file_may_hold_make_an_index():
    """The protocol allows 50,000 addresses in a file."""
    found = files(PAGES, most=2)
    index = ElementTree.fromstring(found["sitemap.xml"])

    assert list(found) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "sitemap.xml.gz"]
    assert [f"{ADDRESS}sitemap-1.xml", f"{ADDRESS}sitemap-2.xml"] == [place.text for place in index.iter(f"{MAP}loc")]


def test_without_a_site_address_there_is_none():
    """A sitemap holds whole addresses, and none is made up."""
    assert list(sitemap_artifacts(PAGES, "")) == []


@given(st.lists(texts, max_size=3))
def test_any_address_can_be_read(uris):
    """What an address cannot hold is escaped."""
    content = files([SitemapPage(uri, (("en", uri), ("sv", uri))) for uri in uris])["sitemap.xml"]
    expat.ParserCreate().Parse(content, True)

    for place in ElementTree.fromstring(content).iter(f"{MAP}loc"):
        assert place.text.isascii()
