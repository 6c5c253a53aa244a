from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment

from caseatlas.load import load
from caseatlas.model.library import Library
from caseatlas.page import Edition, Page, Site, build, editions, outlines
from caseatlas.page.render import environment, render_fragment
from caseatlas.page.site import site_of
from caseatlas.page.theme import theme_folder

HERE = Path(__file__).parent
CASES = HERE.parent.parent / "cases"
TOOLS = HERE / "tools"


@pytest.fixture(scope="session")
def library() -> Library:
    """The reference library."""
    return load(CASES).library


@pytest.fixture(scope="session")
def tools() -> Library:
    """A library of something else, with its own schema and none of the preset."""
    return load(TOOLS).library


@pytest.fixture(scope="session")
def site(library: Library) -> Site:
    return site_of(library.settings, "https://example.org/atlas/", "2026-11-24")


@pytest.fixture(scope="session")
def env() -> Environment:
    return environment(theme_folder())


@pytest.fixture(scope="session")
def english(library: Library, site: Site) -> Edition:
    return editions(library, site)[0]


@pytest.fixture(scope="session")
def swedish(library: Library, site: Site) -> Edition:
    return editions(library, site)[1]


@pytest.fixture(scope="session")
def html_of(env: Environment) -> Callable[[Edition, str], str]:
    """A function that gives the contents of an edition's page by its address."""

    def render(edition: Edition, uri: str) -> str:
        found = next(outline for outline in outlines(edition) if outline.uri == uri)
        return render_fragment(build(edition, found), env, edition.site.base)

    return render


@pytest.fixture(scope="session")
def with_value(library: Library) -> Callable[..., Edition]:
    """A function that gives the reference library's first edition with some values of one case changed."""

    def change(id: str = "tailor-cooperative", **values: object) -> Edition:
        record = library.records["case"][id]
        changed = replace(record, values={**record.values, **values})
        records = {**library.records, "case": {**library.records["case"], id: changed}}
        return editions(replace(library, records=records), Site("https://example.org/"))[0]

    return change


def all_pages(library: Library, site: Site) -> list[tuple[Edition, Page]]:
    """Every page of a library with its edition."""
    return [(edition, build(edition, outline)) for edition in editions(library, site) for outline in outlines(edition)]


@pytest.fixture(scope="session")
def tools_edition(tools: Library) -> Edition:
    return editions(tools, Site())[0]
