"""What a visit leaves behind and asks for: nothing on anybody's machine, nothing of anybody else's."""

import gzip

import pytest

from tests.browser.pages import CATALOGUE, REDIRECT, REFERENCE, SHOWCASE

pytestmark = pytest.mark.browser

WEIGHT = 150_000
PACKED = (".woff2", ".png")

WATCH = """window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));"""
KEPT = """async () => ({
  local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length})"""
NOTHING = {"local": {}, "session": {}, "cookie": "", "databases": 0, "caches": 0, "workers": 0}


def test_no_page_breaks_its_own_policy_or_asks_another_host(visit, published, showcase, catalogue):
    """On every kind of page: no violation, no request to another origin, no cookie, nothing stored."""
    page = visit()
    page.context.add_init_script(WATCH)
    asked, found = [], {}
    page.on("request", lambda request: asked.append(request.url))
    for address, paths in ((published, REFERENCE), (showcase, SHOWCASE), (catalogue, CATALOGUE)):
        for name, path in paths.items():
            if name != "lost":
                page.goto(address + path, wait_until="load")
                found[name] = page.evaluate("() => window.violations"), page.evaluate(KEPT)
    own = (published, showcase, catalogue)

    assert {} == {name: seen for name, seen in found.items() if seen != ([], NOTHING)}
    assert [] == [url for url in asked if not url.startswith(own)]
    assert [] == page.context.cookies()


def test_an_old_address_leads_on_without_a_script(visit, showcase):
    """It asks nobody else, keeps nothing, and works where scripts are off."""
    page = visit(java_script_enabled=False)
    page.goto(showcase + REDIRECT)
    page.wait_for_url(f"{showcase}cases/everything/")

    assert [] == page.context.cookies()


def test_only_the_choice_of_colours_is_kept(visit, reference):
    """And only after somebody made it."""
    page = visit(color_scheme="light")
    page.goto(reference)
    before = page.evaluate(KEPT)
    page.locator("ca-scheme button").click()

    assert NOTHING == before
    assert {**NOTHING, "local": {"ca-scheme": "dark"}} == page.evaluate(KEPT)


def test_a_case_weighs_little_at_the_first_visit(visit, reference, record_property):
    """Everything a fresh browser fetches for a full case, as a host sends it: at most 150 kB."""
    page = visit()
    responses = []
    page.on("response", lambda response: responses.append(response))
    page.goto(f"{reference}cases/tailor-cooperative/", wait_until="networkidle")
    sizes = {response.url.removeprefix(reference): sent(response) for response in responses if response.ok}
    record_property("weight", sum(sizes.values()))
    print(f"\nfirst visit of a full case: {sum(sizes.values()) / 1000:.1f} kB {sizes}")

    assert "assets/caseatlas/caseatlas.css" in sizes
    assert sum(sizes.values()) <= WEIGHT


def sent(response):
    """The bytes of an answer as GitHub Pages sends them: what is not packed already, it packs."""
    body = response.body()
    return len(body) if response.url.endswith(PACKED) else len(gzip.compress(body, 6))
