"""A record's page says what is known, from whom, for when, and what is not."""

from __future__ import annotations

from collections.abc import Callable

from caseatlas.model.values import PartialDate, Prose
from caseatlas.page import Edition
from tests.page.markup import read

Html = Callable[[Edition, str], str]
CASE = "cases/tailor-cooperative/"


def test_the_sections_stand_in_the_order_a_reader_needs(english: Edition, html_of: Html) -> None:
    """What happens first; the tools and facts after all that is told."""
    html = html_of(english, CASE)
    order = [
        "what-happens",
        "outcome",
        "conditions",
        "takes",
        "not-known",
        "ask",
        "background",
        "frameworks",
        "sources",
        "related",
        "facts",
        "tools",
    ]
    places = [html.index(f'<h2 id="{name}"') for name in order]
    assert sorted(places) == places


def test_nothing_is_running_beyond_its_sources_year(english: Edition, html_of: Html) -> None:
    """The state carries the date for which it is known."""
    assert "Running in 2019, not known since" in html_of(english, CASE)


def test_a_plan_is_never_shown_as_proven(english: Edition, html_of: Html) -> None:
    """It says that it is a plan before anything else, and its results are hopes."""
    html = html_of(english, "cases/citizens-dialogue-skane/")
    assert html.index("ca-notice--planned") < html.index('<h2 id="what-happens"')
    assert "What is hoped for" in html
    assert "not known since" not in html or "Planned" in html


def test_who_says_so_stands_next_to_the_title(english: Edition, html_of: Html) -> None:
    """A reader knows the teller before the tale."""
    html = html_of(english, CASE)
    assert html.index("Who says so") < html.index('<h2 id="what-happens"')


def test_gaps_are_one_calm_sentence_with_the_list_behind_it(english: Edition, html_of: Html) -> None:
    """The list opens without script and keeps the editors' notes."""
    html = html_of(english, CASE)
    section = html[html.index('<h2 id="not-known"') : html.index('<h2 id="ask"')]
    assert "The sources leave some things open: " in section
    assert "<details" in section and "the timeline is printed only as a picture" in section


def test_where_sources_disagree_both_versions_stand_with_their_sources(english: Edition, html_of: Html) -> None:
    """Nobody decides silently."""
    html = html_of(english, CASE)
    section = html[html.index('class="ca-contradiction"') : html.index('<h2 id="ask"')]
    assert section.count("<li>") == section.count('class="ca-cite"') == 2


def test_sources_are_numbered_by_first_appearance_and_all_are_listed(english: Edition, html_of: Html) -> None:
    """The list is in the order of its numbers; a source nobody cites comes after."""
    html = html_of(english, "programmes/sempre/")
    values = [seen.attributes["value"] for seen in read(html).seen if seen.tag == "li" and "value" in seen.attributes]
    assert [str(number) for number in range(1, len(values) + 1)] == values


def test_what_is_not_translated_is_marked_and_said_in_words(swedish: Edition, html_of: Html) -> None:
    """The Swedish page of an English record reads on, with its language marked."""
    html = html_of(swedish, "sv/resources/nordregio-policy-brief-2019-2/")
    assert '<h1><span lang="en">' in html or "översatt" in html.lower()


def test_a_translated_page_speaks_its_language(swedish: Edition, html_of: Html) -> None:
    """Labels, terms, dates and countries follow."""
    html = html_of(swedish, f"sv/{CASE}")
    assert "Luleå, Sverige" in html and "Vad som händer" in html and "inte känt sedan dess" in html


def test_the_tier_invites_to_help(english: Edition, html_of: Html) -> None:
    """A stub says what would lift it, with the way to its file."""
    html = html_of(english, "cases/spice-time-credits/")
    assert "What would make it “Short”" in html
    assert "/edit/main/cases/spice-time-credits.md" in html


def test_a_text_under_an_unknown_heading_is_kept(tools_edition: Edition, html_of: Html) -> None:
    """What somebody wrote is never lost."""
    html = html_of(tools_edition, "tools/open-space/")
    assert "Told under a heading nobody asked for." in html and "<h3>Something else</h3>" in html


def test_a_library_of_something_else_gets_full_pages(tools_edition: Edition, html_of: Html) -> None:
    """Other fields, other types, no sources, no frameworks: nothing here knows the preset."""
    text = read(html_of(tools_edition, "tools/open-space/")).text
    for expected in (
        "Voting",
        "Free of charge",
        "about 1200",
        "March 2016 – May 2016",
        "12.5 €",
        "Cardiff, United Kingdom",
        "Dialogue Lab",
    ):
        assert (expected, True) == (expected, expected in text)
    assert "The Open <b>Space</b> & co" in read(html_of(tools_edition, "makers/dialogue-lab/")).text


def test_a_field_may_be_called_what_the_page_calls_a_part_of_its_own(tools_edition: Edition, html_of: Html) -> None:
    """Its fragment steps aside, so that the way to the contents still leads there."""
    assert '<h2 id="field-content">Contents</h2>' in html_of(tools_edition, "tools/open-space/")


def test_text_of_a_record_never_becomes_markup(with_value: Callable[..., Edition], html_of: Html) -> None:
    """Whatever stands in any field of text, the page has the elements it has without it."""
    hostile = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{ 7*7 }}"
    harmless = "words"
    pages = [html_of(with_value(**values_with(text)), CASE) for text in (hostile, harmless)]
    tags = [[seen.tag for seen in read(html).seen] for html in pages]
    assert tags[1] == tags[0]
    assert 'onerror=alert(1)>"' not in pages[0] and "49" not in read(pages[0]).text


def values_with(text: str) -> dict[str, object]:
    """Every kind of field that holds free text, filled with it."""
    return {
        "title": text,
        "summary": text,
        "what_helped": [{"text": text, "source": "brief"}],
        "results": [{"claim": text, "unit": text, "value": 3, "for_whom": text}],
        "voices": [{"quote": text, "who": text}],
        "steps": [{"title": text, "what": text, "who": text}],
        "placements": [{"framework": "sempre-stages", "element": "service-design", "evidence": text}],
        "funding": [{"funder": text, "amount": 3, "currency": text}],
        "reach": [{"what": text, "value": 3, "unit": text}],
        "related": [{"case": "guest-at-school", "why": text}],
        "contradictions": [{"about": text, "versions": [{"says": text, "source": "brief"}], "note": text}],
        "not_stated": [{"field": "period", "note": text}],
        "pictures": [{"file": text, "alt": text, "credit": text, "licence": text, "caption": text}],
        "links": [{"url": "https://example.org/", "title": text}],
        "contributors": [text],
        "sources": [
            {"id": "brief", "title": text, "publisher": text, "author": text, "note": text, "told_by": "partner"}
        ],
    }


def test_dates_are_no_more_exact_than_they_are_known(with_value: Callable[..., Edition], html_of: Html) -> None:
    """A month stays a month."""
    html = html_of(with_value(as_of=PartialDate(2018, 3)), CASE)
    assert "Running in March 2018, not known since" in html


def test_prose_cites_before_structured_entries_do(with_value: Callable[..., Edition], html_of: Html) -> None:
    """One numbering in page order: the first text gives the first number."""
    edition = with_value(what_happens=Prose("First.[^news]"))
    html = html_of(edition, CASE)
    assert '<a href="#source-news">[1]</a>' in html and '<li id="source-news" value="1">' in html
