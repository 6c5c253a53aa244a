"""Nothing in a finished site leads nowhere."""

from tests.site.crawl import broken, documents

REFERENCE = "https://case-atlas.github.io/case-atlas/"


def test_no_link_or_asset_of_the_reference_library_is_broken(reference_site):
    """Every link, asset and jump of every page is there."""
    assert [] == list(broken(reference_site, REFERENCE))


def test_no_link_or_asset_of_the_tool_catalogue_is_broken(catalogue_site):
    """The same for a library with another schema."""
    assert [] == list(broken(catalogue_site, "https://example.org/tools/"))


def test_nothing_is_loaded_from_another_origin(reference_site, catalogue_site):
    """No third-party request: what a page loads lies beside it."""
    for site in (reference_site, catalogue_site):
        foreign = [load for page in documents(site).values() for load in page.loads if "//" in load]

        assert [] == foreign


def test_every_case_is_within_three_clicks_of_the_home_page(reference_site):
    """Without a script: from the home page by links alone."""
    pages = documents(reference_site)
    reached, edge = {"index.html"}, {"index.html"}
    for _ in range(3):
        edge = {target for page in edge for target in targets(pages, page)} - reached
        reached |= edge
    cases = {path for path in pages if path.startswith("cases/") and path.count("/") == 2 and "/page/" not in path}

    assert set() == cases - reached


def targets(pages, path):
    """The pages that a page links to."""
    from tests.site.crawl import resolved

    for link in pages[path].links:
        if "//" not in link and not link.startswith("#"):
            to = resolved(path, link.partition("#")[0]) or ""
            file = f"{to}index.html" if to.endswith("/") or not to else to
            if file in pages:
                yield file
