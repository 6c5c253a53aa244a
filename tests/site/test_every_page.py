"""What holds of every page, whatever it shows."""

import re

from tests.site.crawl import documents

POLICY = "Content-Security-Policy"


def test_every_page_carries_the_strict_policy(reference_site):
    """One policy for the whole site; redirects allow no script at all."""
    policies = {page.metas[POLICY] for page in documents(reference_site).values()}

    assert all("default-src 'none'" in policy and "unsafe" not in policy for policy in policies)
    assert 1 == len({policy for policy in policies if "sha256-" in policy})


def test_no_page_has_inline_styles_or_event_handlers(reference_site, catalogue_site):
    """The policy would block them, so they would not work."""
    for site in (reference_site, catalogue_site):
        for page in documents(site).values():
            assert ([], []) == (page.styles, page.handlers), page.path


def test_every_page_can_be_shared(reference_site):
    """A title, a description and, where it has one address, that address."""
    for page in documents(reference_site).values():
        if page.metas.get("robots") != "noindex":
            assert page.metas["description"], page.path
            assert page.metas["og:title"], page.path
            assert page.metas["og:url"], page.path


def test_pages_of_a_language_say_so(reference_site):
    """`lang` follows the tree: Swedish below /sv/, English at the root."""
    for path, page in documents(reference_site).items():
        assert ("sv" if path.startswith("sv/") else "en") == page.language, path


def test_alternates_lead_both_ways(reference_site):
    """Every page names its counterpart in the other language, and that one names it back."""
    pages = documents(reference_site)
    pair = {"cases/tailor-cooperative/", "sv/cases/tailor-cooperative/"}
    for path in pair:
        links = set(pages[f"{path}index.html"].links)

        assert {f"https://case-atlas.github.io/case-atlas/{other}" for other in pair} <= links


def test_nothing_of_the_theme_is_published_by_mistake(reference_site):
    """No template, no catalogue of words, no script of Material's."""
    names = {path.name for path in reference_site.rglob("*") if path.is_file()}

    assert not {name for name in names if name.endswith((".yml", ".map", ".py"))}
    assert not {name for name in names if re.match(r"(bundle|search)\..*js", name)}
    assert not (reference_site / "main.html").exists()
