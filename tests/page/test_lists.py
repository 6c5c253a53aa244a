"""Lists are complete and near, however many records there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from jinja2 import Environment

from caseatlas.model.library import Library
from caseatlas.model.schema import Tier
from caseatlas.page import Edition, Site, build, editions, outlines
from caseatlas.page.collation import initial, sort_key, sorted_name
from caseatlas.page.render import render_fragment
from tests.page.markup import links

MANY = 700


@pytest.fixture(scope="module")
def many(library: Library) -> Edition:
    """The reference library with very many cases."""
    full, stub = library.records["case"]["tailor-cooperative"], library.records["case"]["spice-time-credits"]
    cases = {}
    for number in range(MANY):
        origin = stub if number % 3 else full
        id = f"case-{number}"
        cases[id] = replace(origin, id=id, values={**origin.values, "title": f"{'Nu'[number % 2]}umber {number:04}"})
    return editions(replace(library, records={**library.records, "case": cases}), Site())[0]


@pytest.fixture(scope="module")
def pages(many: Edition, env: Environment) -> dict[str, list[str]]:
    """Where the links of every list page lead."""
    found = {}
    for outline in outlines(many):
        if outline.maker in ("list", "a-to-z", "value", "facets", "facet"):
            page = build(many, outline)
            targets = [link.removeprefix(page.root) for link in links(render_fragment(page, env))]
            found[outline.uri] = [target.partition("#")[0] for target in targets]
    return found


def test_every_case_is_within_three_steps_of_the_home_page(pages: dict[str, list[str]]) -> None:
    """Home, list, page, case."""
    reached = {
        target for page in ["cases/", *(uri for uri in pages["cases/"] if uri in pages)] for target in pages[page]
    }
    assert set() == {f"cases/case-{number}/" for number in range(MANY)} - reached


def test_every_word_page_together_lists_all_its_cases(pages: dict[str, list[str]], many: Edition) -> None:
    """A long list goes on; it is never cut."""
    facet = many.shared.facets["themes"]
    for value in facet.values:
        base = many.at.facet_value(facet, value)
        listed = {target for uri, targets in pages.items() if uri.startswith(base) for target in targets}
        assert set() == {f"cases/{id}/" for id in value.records} - listed


def test_every_name_stands_in_the_a_to_z(pages: dict[str, list[str]]) -> None:
    """Every letter leads to where it begins."""
    listed = {target for uri, targets in pages.items() if "/page/a-z" in uri for target in targets}
    assert set() == {f"cases/case-{number}/" for number in range(MANY)} - listed


def test_the_fullest_come_first_and_the_mentioned_stand_apart(many: Edition) -> None:
    """Nobody has to dig for what is told."""
    last = max(
        int(outline.subject[1])
        for outline in outlines(many)
        if outline.maker == "list" and outline.subject[0] == "case"
    )
    tiers = []
    for number in range(1, last + 1):
        uri = many.at.type(many.main, number)
        page = build(many, next(outline for outline in outlines(many) if outline.uri == uri))
        tiers += [(entry["stub"], group["label"]) for group in page.data["groups"] for entry in group["entries"]]
    assert sorted(tiers) == tiers
    assert {"Mentioned, not yet described"} == {label for stub, label in tiers if stub}


def test_later_pages_do_not_name_all_others(pages: dict[str, list[str]]) -> None:
    """Or the lists would grow with the square of the library."""
    assert len([target for target in pages["cases/page/7/"] if "/page/" in target and "a-z" not in target]) < 14


@pytest.mark.parametrize(
    ("language", "names", "expected"),
    [
        ("sv", ["Öland", "Zagreb", "Årsta", "Älv"], ["Zagreb", "Årsta", "Älv", "Öland"]),
        ("en", ["Öland", "Zagreb", "The Apple", "A Bee"], ["The Apple", "A Bee", "Öland", "Zagreb"]),
    ],
)
def test_names_sort_as_a_reader_of_the_language_expects(language: str, names: list[str], expected: list[str]) -> None:
    """Å, ä and ö come last in Swedish; articles do not count in English."""
    assert expected == sorted(names, key=lambda name: sort_key(sorted_name(name, language), language))


def test_every_name_has_a_letter() -> None:
    """Digits and other signs stand together; accents do not make a letter of their own where they are none."""
    assert ["E", "#", "Å", "A", "Ж"] == [
        initial("Écoute", "en"),
        initial("3 ways", "en"),
        initial("Åre", "sv"),
        initial("Åre", "en"),
        initial("жук", "en"),
    ]


def test_recommendations_stand_by_whom_they_are_for(english: Edition, html_of: Callable[[Edition, str], str]) -> None:
    """Each with the cases that bear on it, and how."""
    html = html_of(english, "recommendations/")
    assert html.index("Service providers</h2>") < html.index("EU institutions</h2>")
    assert "Cases that bear on it:" in html and "(shows it at work)" in html


def test_tiers_are_ordered_as_the_lists_assume() -> None:
    """A fuller tier is greater."""
    assert Tier.STUB < Tier.DESCRIBED < Tier.COMPLETE
