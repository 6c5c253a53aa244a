"""One browser for a session, sites on free ports, and a console that has to stay empty."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.serving import elsewhere, serving
from tests.browser.showcase import write_showcase
from tests.site.conftest import built, catalogue_site, reference_site

__all__ = ["catalogue_site", "reference_site"]

# Long enough for a busy machine: a test that fails only on a slow one teaches nothing.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
SWITCHES = "--no-sandbox --disable-gpu --disable-background-networking --no-first-run".split()


@pytest.fixture(scope="session")
def world():
    """Another host, elsewhere.example, which answers nothing and counts who connects."""
    with elsewhere() as (port, heard):
        yield port, heard


@pytest.fixture(scope="session")
def chromium(world):
    """One browser for everything, which never leaves this machine, whatever it is asked."""
    hosts = f"--host-resolver-rules=MAP elsewhere.example 127.0.0.1:{world[0]}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        path = os.environ.get("CASEATLAS_CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=[*SWITCHES, hosts])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Opens tabs, each in a browser profile of its own; at the end nothing was said on any console."""
    contexts, said = [], []

    def open_tab(**settings):
        context = chromium.new_context(**settings)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        return page

    yield open_tab
    for context in contexts:
        context.close()
    assert [] == said


@pytest.fixture(scope="session")
def reference(reference_site):
    """The address of the reference library's site, below a path it was not built for."""
    with serving(reference_site) as address:
        yield address


@pytest.fixture(scope="session")
def published(reference_site):
    """The address of the reference library's site below its own project's path."""
    with serving(reference_site, "/case-atlas/") as address:
        yield address


@pytest.fixture(scope="session")
def catalogue(catalogue_site):
    """The address of the site of a library of something else."""
    with serving(catalogue_site) as address:
        yield address


@pytest.fixture(scope="session")
def showcase_site(tmp_path_factory):
    """The site of a library that has one of everything, and more cases than a page can show."""
    place = tmp_path_factory.mktemp("showcase")
    write_showcase(place)
    return built(place, place / "site")


@pytest.fixture(scope="session")
def showcase(showcase_site):
    """Its address."""
    with serving(showcase_site) as address:
        yield address
