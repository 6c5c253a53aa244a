"""Every page of a library: whole, linked, well-formed, and the same in every language."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from jinja2 import Environment

from caseatlas.model.library import Library
from caseatlas.page import Page, Site
from caseatlas.page.editorial import editorial_pages
from caseatlas.page.home import home
from caseatlas.page.render import render_fragment, render_template
from tests.page.conftest import all_pages
from tests.page.markup import headings, links, read

SITE = Site("https://example.org/atlas/")
MADE_BY_OTHERS = ("data/", "feed.xml", "sitemap.xml", "media/")


@pytest.fixture(scope="module", params=["library", "tools"])
def rendered(request: pytest.FixtureRequest, env: Environment) -> list[tuple[Page, str]]:
    """All pages of the reference library and of one with a schema of its own, home pages included."""
    library: Library = request.getfixturevalue(request.param)
    found = [(page, render_fragment(page, env, "/atlas/")) for _, page in all_pages(library, SITE)]
    for edition in {id(edition): edition for edition, _ in all_pages(library, SITE)}.values():
        page = Page(edition.at.home(), edition.language, "home", "", "home.html")
        data = {**home(edition), "content": ""}
        found.append((page, render_template("home.html", edition.language, page.root, data, env)))
        for stem in editorial_pages(edition):
            found.append((Page(edition.at.editorial(stem), edition.language, "editorial", stem, ""), ""))
    return found


def test_every_address_is_claimed_once(rendered: list[tuple[Page, str]]) -> None:
    """Two pages at one address would hide one of them."""
    uris = [page.uri for page, _ in rendered]
    assert sorted(set(uris)) == sorted(uris)


def test_every_link_leads_to_a_page(rendered: list[tuple[Page, str]]) -> None:
    """No filter leads to nothing, no name to a hole."""
    uris = {page.uri for page, _ in rendered}
    missing = set()
    for page, html in rendered:
        for link in links(html):
            target = resolved(page, link)
            if target is not None and target not in uris and not target.removeprefix("sv/").startswith(MADE_BY_OTHERS):
                missing.add((page.uri, link))
    assert set() == {(uri, link) for uri, link in missing if not link.endswith("case.json")}


def resolved(page: Page, link: str) -> str | None:
    """The page a link leads to, or None where it leaves the site or stays on its page."""
    if link.startswith(("http", "mailto", "#")):
        return None
    path = link.partition("#")[0]
    if page.uri == "404.html":
        return path.removeprefix("/atlas/")
    assert path.startswith(page.root), f"{page.uri}: {link} is not relative to the site's root"
    return path.removeprefix(page.root)


def test_every_page_is_well_formed_and_free_of_inline_behaviour(rendered: list[tuple[Page, str]]) -> None:
    """All elements close, ids are unique, and there is nothing a strict policy would have to allow."""
    for page, html in rendered:
        reader = read(html)
        assert (page.uri, []) == (page.uri, reader.faults + reader.open)
        ids = [seen.attributes["id"] for seen in reader.seen if "id" in seen.attributes]
        assert (page.uri, sorted(set(ids))) == (page.uri, sorted(ids))
        names = {name for seen in reader.seen for name in seen.attributes}
        assert (page.uri, set()) == (page.uri, {name for name in names if name == "style" or name.startswith("on")})


def test_every_page_has_one_first_heading_and_leaves_no_level_out(rendered: list[tuple[Page, str]]) -> None:
    """Those who listen go by headings."""
    for page, html in rendered:
        if page.kind in ("editorial",):
            continue
        levels = headings(html)
        assert (page.uri, 1) == (page.uri, levels.count(1))
        assert (page.uri, 1) == (page.uri, levels[0])
        steps = [(before, after) for before, after in pairwise(levels) if after > before + 1]
        assert (page.uri, []) == (page.uri, steps)


def test_every_anchor_of_a_page_is_there(rendered: list[tuple[Page, str]]) -> None:
    """A citation leads to its source, a placement to its part of the framework."""
    ids = {page.uri: {seen.attributes.get("id") for seen in read(html).seen} for page, html in rendered}
    for page, html in rendered:
        for link in links(html):
            path, _, anchor = link.partition("#")
            target = page.uri if not path else resolved(page, path) if anchor else None
            if anchor and target in ids and ids[target] != {None}:
                assert (page.uri, link, True) == (page.uri, link, anchor in ids[target])


def test_languages_point_to_each_other(library: Library) -> None:
    """Each page names its counterparts, and each counterpart names it back."""
    pages = {page.uri: page for _, page in all_pages(library, SITE) if not page.hidden}
    for page in pages.values():
        assert page.language, page.uri
        assert (page.language, page.uri) in page.alternates
        for _, uri in page.alternates:
            assert page.alternates == pages[uri].alternates


def test_an_old_address_sends_the_reader_on_without_script(library: Library, env: Environment) -> None:
    """The target is relative, so it works under any subpath, and stands as a link in words too."""
    record = library.records["case"]["tailor-cooperative"]
    changed = replace(record, values={**record.values, "aliases": ["tailors"]})
    cases = {**library.records["case"], record.id: changed}
    found = {
        page.uri: page for _, page in all_pages(replace(library, records={**library.records, "case": cases}), SITE)
    }
    html = render_fragment(found["cases/tailors/"], env)
    assert 'content="0; url=../../cases/tailor-cooperative/"' in html
    assert ["../../cases/tailor-cooperative/"] == links(html)
    assert "<script" not in html
    assert "sv/cases/tailors/" in found


def test_the_page_for_lost_addresses_works_from_any_depth(library: Library, env: Environment) -> None:
    """It is served wherever someone got lost, so its links begin at the site's own base."""
    page = next(page for _, page in all_pages(library, SITE) if page.uri == "404.html")
    assert [] == [link for link in links(render_fragment(page, env, "/atlas/")) if not link.startswith("/atlas/")]
