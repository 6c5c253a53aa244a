"""The document around a page: complete, ours, and safe in an environment that escapes nothing by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from caseatlas.model.library import Library
from caseatlas.model.words import Words
from caseatlas.page import Edition, Page, Site, editions
from caseatlas.page.chrome import chrome, chrome_of
from caseatlas.page.theme import theme_folder
from tests.page.markup import read

MAIN = theme_folder() / "templates" / "main.html"


def rendered(context: dict[str, object]) -> str:
    """The document as a host renders it: nothing is escaped but what the template escapes."""
    host = Environment(loader=FileSystemLoader(MAIN.parent), autoescape=False, undefined=StrictUndefined)
    return host.get_template("main.html").render(ca=context)


def page(**values: object) -> Page:
    """A page with some values of its own."""
    given = {
        "uri": "cases/x/",
        "language": "en",
        "kind": "case",
        "title": "X",
        "template": "",
        **values,
    }
    return Page(**given)  # type: ignore[arg-type]


def test_every_value_is_escaped_or_a_ready_block() -> None:
    """The host's environment trusts everything; so the template must not."""
    source = MAIN.read_text("utf-8")
    bare = set(re.findall(r"\{\{\s*([^}|]+?)\s*\}\}", source))
    assert {"ca.content", "ca.alternate_links"} == bare


def test_only_what_two_template_languages_share_is_used() -> None:
    """No call of a method, no filter but `e`: a host on MiniJinja can render it too."""
    source = MAIN.read_text("utf-8")
    expressions = re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", source, re.DOTALL)
    said = " ".join(part for pair in expressions for part in pair)
    assert [] == re.findall(r"\w\(", said)
    assert {"e"} == set(re.findall(r"\|\s*(\w+)", said))


def test_hostile_settings_stay_text(library: Library) -> None:
    """A title with markup in it is read, not run."""
    hostile = '"><script>alert(1)</script>'
    settings = replace(library.settings, title=Words({"en": hostile}), publisher=hostile, licence=hostile)
    edition = editions(replace(library, settings=settings), Site("https://example.org/"))[0]
    html = rendered(chrome_of(edition, page(title=hostile, description=hostile)))
    assert [] == read(html).faults
    assert 2 == len([seen for seen in read(html).seen if seen.tag == "script"])


def test_the_policy_comes_before_anything_it_governs(english: Edition) -> None:
    """A policy in the page holds only for what follows it."""
    html = rendered(chrome_of(english, page(), policy="default-src 'none'"))
    assert html.index("Content-Security-Policy") < min(html.index(tag) for tag in ("<script", "<link", "<title"))
    assert html.index("<meta charset") < 1024


def test_there_is_one_inline_script_and_it_never_changes(english: Edition, swedish: Edition) -> None:
    """Its hash can be fixed once for all pages."""
    inline = re.compile(r"<script>(.*?)</script>", re.DOTALL)
    found = {
        tuple(inline.findall(rendered(chrome_of(edition, page(uri=uri)))))
        for edition in (english, swedish)
        for uri in ("", "a/b/c/")
    }
    assert 1 == len(found) and 1 == len(next(iter(found)))


def test_a_page_carries_what_sharing_needs(english: Edition) -> None:
    """Title, description, address, language and counterparts."""
    html = rendered(
        chrome_of(
            english, page(description="D", alternates=(("en", "cases/x/"), ("sv", "sv/cases/x/")), og_type="article")
        )
    )
    for expected in (
        "<title>X – Good practices of co-production</title>",
        '<meta name="description" content="D">',
        '<link rel="canonical" href="https://example.org/atlas/cases/x/">',
        '<meta property="og:title" content="X">',
        '<meta property="og:type" content="article">',
        '<meta name="twitter:card" content="summary">',
        '<link rel="alternate" hreflang="sv" href="https://example.org/atlas/sv/cases/x/">',
        '<link rel="alternate" hreflang="x-default" href="https://example.org/atlas/cases/x/">',
    ):
        assert (expected, True) == (expected, expected in html)


def test_a_site_without_an_address_claims_none(library: Library) -> None:
    """No canonical address, no counterparts: a wrong one would be worse."""
    html = rendered(chrome(library, Site(), "en", "cases/x/", title="X"))
    assert "canonical" not in html and 'hreflang="x-default"' not in html and "og:url" not in html


def test_a_hidden_page_is_kept_out_of_searches(english: Edition) -> None:
    """A page for lost addresses is no page to find."""
    html = rendered(chrome_of(english, page(uri="404.html", hidden=True), root="/atlas/"))
    assert '<meta name="robots" content="noindex">' in html and "canonical" not in html
    assert 'href="/atlas/cases/"' in html


@pytest.mark.parametrize(("uri", "expected"), [("cases/", "page"), ("cases/tailor-cooperative/", "true"), ("by/", "")])
def test_the_way_to_where_one_is_says_so(english: Edition, uri: str, expected: str) -> None:
    """`aria-current` is “page” on the page itself and “true” below it."""
    way = next(way for way in chrome_of(english, page(uri=uri))["nav"] if way["path"] == "cases/")
    assert expected == way["current"]


def test_the_switch_of_language_leads_to_the_same_page(english: Edition) -> None:
    """Or home, where the page has no counterpart."""
    paths = lambda **values: [way["path"] for way in chrome_of(english, page(**values))["languages"]]  # noqa: E731
    assert ["cases/x/", "sv/cases/x/"] == paths(alternates=(("en", "cases/x/"), ("sv", "sv/cases/x/")))
    assert ["a/", "sv/"] == paths(uri="a/", alternates=(("en", "a/"),))


def test_what_differs_between_pages_is_text_only(english: Edition, html_of: Callable[[Edition, str], str]) -> None:
    """A chrome rendered with marks and filled later is the same as one rendered with the values."""
    values = {"title": "Mark-1", "description": "Mark-2"}
    marked = rendered(chrome_of(english, page(title="QQQ1", description="QQQ2")))
    assert rendered(chrome_of(english, page(**values))) == marked.replace("QQQ1", "Mark-1").replace("QQQ2", "Mark-2")
