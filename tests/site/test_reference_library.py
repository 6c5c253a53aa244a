"""What the reference library promises its readers."""

import re

import pytest

from caseatlas import load
from caseatlas.model.schema import Tier
from tests.site.conftest import ROOT

FULL = [
    "afghan-association-kokkola",
    "citizens-dialogue-skane",
    "family-by-family",
    "guest-at-school",
    "tailor-cooperative",
]


@pytest.fixture(scope="module")
def library():
    """The reference library, judged."""
    return load(ROOT / "cases").library


def test_the_reference_library_is_clean():
    """Not a single problem, warnings included."""
    assert () == load(ROOT / "cases").problems


def test_five_cases_are_told_and_thirteen_are_honest_stubs(library):
    """What a source only mentions is never dressed up."""
    told = sorted(record.id for record in library.main if record.tier is not Tier.STUB)

    assert FULL == told
    assert 13 == len(library.main) - len(told)


def test_every_record_names_a_source(library):
    """Collections apart, which are the editors' own choice."""
    without = [
        record.path for record in library.all() if record.type.key != "collection" and not record.role("sources")
    ]

    assert [] == without


def test_a_plan_has_hopes_and_no_results(library):
    """The network in Skåne is shown as a plan, whatever came of it."""
    plan = library.get("case", "citizens-dialogue-skane")

    assert "planned" == plan.role("status")
    assert plan.role("expected")
    assert not plan.role("results")


def test_no_result_is_called_better_shown_than_it_is(library):
    """The sources hold accounts only: no before and after, no comparison."""
    levels = {result.get("evidence") for record in library.main for result in record.role("results") or ()}

    assert {"account"} == levels


def test_no_coordinates_are_made_up(library):
    """No source gives any."""
    places = [place for record in library.all() for place in record.role("places") or ()]

    assert [] == [place for place in places if place.latitude is not None]


def test_no_mail_address_is_republished():
    """The policy brief prints two; the library none."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "cases").rglob("*")) if path.suffix in {".md", ".yml"}]

    assert [] == [text for text in texts if re.search(r"[\w.]+@\w+\.\w+", text)]


def test_sixteen_recommendations_come_from_the_policy_brief(library):
    """Six for providers, six for authorities, four for the European Union."""
    brief = [record for record in library.of("recommendation") if record.values["order"] <= 16]
    audiences = [record.values["audience"] for record in brief]

    assert 16 == len(brief)
    assert [6, 6, 4] == [
        sum(name in found for found in audiences) for name in ("providers", "national-authorities", "eu")
    ]


def test_the_pyramid_has_six_levels_on_one_side_and_seven_on_the_other(library):
    """The seventh belongs to citizens alone."""
    levels = library.get("framework", "participation-pyramid").values["elements"]
    sides = [
        sum(side in level.get("perspectives", ("professionals", "citizens")) for level in levels)
        for side in ("professionals", "citizens")
    ]

    assert [6, 7] == sides


def test_every_placement_carries_its_sentence_of_evidence(library):
    """A bare tag is not enough."""
    placements = [placement for record in library.main for placement in record.role("placements") or ()]

    assert placements
    assert all(len(placement["evidence"].split()) > 5 for placement in placements)


def test_nothing_is_said_to_run_today(reference_site):
    """“Running” stands in a list or above a case only with the year its source speaks of, or as undated."""
    pages = [reference_site / "cases" / "index.html", *reference_site.glob("cases/*/index.html")]
    bare = [
        page
        for page in pages
        if re.search(r"Running(?!(, | in | on )[\w ]*\d{4}|, undated|; it is not told)", words(page))
    ]

    assert [] == bare


def words(page):
    """The text of a page's main part, without the facts panel, where a word leads to its filter."""
    main = re.sub(r"(?s)<(script|aside)\b.*?</\1>", "", page.read_text("utf-8").partition("<main")[2])
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_stubs_stand_apart_in_the_list(reference_site):
    """Below the cases that are told, under a heading that says what they are."""
    page = (reference_site / "cases" / "index.html").read_text("utf-8")
    heading = page.index("Mentioned, not yet described")

    assert page.index("Family by Family") < heading < page.index("SPICE Time Credits")


def test_two_cases_are_told_in_swedish_too(reference_site):
    """With paths, language and labels of their own."""
    page = (reference_site / "sv" / "cases" / "tailor-cooperative" / "index.html").read_text("utf-8")

    assert '<html lang="sv"' in page
    assert "Skräddarkooperativet i Luleå" in page
    assert "Pågår enligt uppgift från 2019" in page


def test_what_is_not_translated_is_marked_and_said(reference_site):
    """A Swedish page of an English case carries English with its `lang`, and says so in Swedish."""
    page = (reference_site / "sv" / "cases" / "guest-at-school" / "index.html").read_text("utf-8")

    assert 'lang="en"' in page
    assert "översatt" in page
