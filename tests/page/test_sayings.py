"""Dates, numbers, states and citations are said as people say them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.model.values import PartialDate, Period, Place
from caseatlas.page import Edition
from caseatlas.page.cite import Reference, bibtex, in_text, ris
from caseatlas.page.dates import say_date, say_number, say_period
from caseatlas.page.licence import licence_name, licence_url
from caseatlas.page.structured import json_ld
from caseatlas.page.tongue import direction, joined, marked, own_name, within_sentence
from caseatlas.page.words import catalogue


@pytest.mark.parametrize(
    ("when", "language", "expected"),
    [
        (PartialDate(2018), "en", "2018"),
        (PartialDate(2018, 3), "en", "March 2018"),
        (PartialDate(2018, 3, 5), "en", "5 March 2018"),
        (PartialDate(2018, 3), "sv", "mars 2018"),
        (PartialDate(2018, 3, 5), "sv", "5 mars 2018"),
        (PartialDate(2018, 3), "xx", "March 2018"),
    ],
)
def test_a_date_is_said_at_the_precision_known(when: PartialDate, language: str, expected: str) -> None:
    """A day is never invented."""
    assert expected == say_date(when, language)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (PartialDate(2016), PartialDate(2019), "2016–2019"),
        (PartialDate(2016), PartialDate(2016), "2016"),
        (PartialDate(2016), None, "since 2016"),
        (None, PartialDate(2019), "until 2019"),
        (PartialDate(2016, 3), PartialDate(2016, 5), "March 2016 – May 2016"),
    ],
)
def test_a_period_is_said_with_open_ends(start: PartialDate | None, end: PartialDate | None, expected: str) -> None:
    """Since, until, or both years."""
    assert expected == say_period(Period(start, end), catalogue("en"), "en")


def test_numbers_are_grouped_where_that_helps() -> None:
    """A year stays a year; a large number can be read."""
    assert ["2015", "12,000", "12 000", "12,5"] == [
        say_number(2015, "en"),
        say_number(12000, "en"),
        say_number(12000, "sv").replace("\xa0", " "),
        say_number(12.5, "sv"),
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("Luleå", "SE"), "Luleå, Sweden"),
        (Place("Sverige", "SE"), "Sverige"),
        (Place("Sweden", "SE"), "Sweden"),
        (Place("Baltic Sea Region"), "Baltic Sea Region"),
    ],
)
def test_a_place_is_said_with_its_country_once(english: Edition, place: Place, expected: str) -> None:
    """A country needs no country."""
    assert expected == english.place(place)


def test_a_text_in_another_language_is_marked() -> None:
    """With its language, and its direction where that turns."""
    assert "words" == marked("words", "en", "en")
    assert '<span lang="sv">&lt;ord&gt;</span>' == marked("<ord>", "sv", "en")
    assert '<span lang="ar" dir="rtl">x</span>' == marked("x", "ar", "en")
    assert ("rtl", "ltr", "Svenska") == (direction("he"), direction("en"), own_name("sv"))


def test_labels_fit_into_sentences() -> None:
    """The capital goes, an abbreviation's does not."""
    assert ["kind of place", "DOI", "a, b and <c>"] == [
        within_sentence("Kind of place"),
        within_sentence("DOI"),
        str(joined(["a", "b", "<c>"], " and ").unescape()),
    ]  # type: ignore[attr-defined]


REFERENCE = Reference("x", "A {b} & c_d", "Library", "Publisher", ("Ann Ek", "Bo Al"), "2026", "https://example.org/x/")


def test_a_page_can_be_cited_in_running_text() -> None:
    """In the way of APA; without authors the title comes first, without a year it says so."""
    assert "Ann Ek & Bo Al (2026). A {b} & c_d. Library. Publisher. https://example.org/x/" == in_text(
        REFERENCE, "n.d."
    )
    assert "T. (n.d.). L." == in_text(Reference("x", "T", "L", "", (), "", ""), "n.d.")


def test_a_reference_survives_bibtex_and_ris() -> None:
    """Signs that mean something there are written so that they do not."""
    assert "title = {{A \\{b\\} \\& c\\_d}}" in bibtex(REFERENCE)
    assert "author = {{Ann Ek} and {Bo Al}}" in bibtex(REFERENCE)
    assert ["TY  - ELEC", "TI  - A {b} & c_d"] == ris(REFERENCE).splitlines()[:2]
    assert "ER  - " == ris(REFERENCE).splitlines()[-1]


@given(st.text())
def test_no_title_breaks_out_of_a_reference(title: str) -> None:
    """One entry stays one entry, whatever a title holds."""
    reference = Reference("x", title, "L", "", (), "2026", "")
    assert (
        ris(reference).count("\nER  - ") == 1
        and len(ris(reference).splitlines()) == 5 + (1 if title.split() else 0) - 1
    ) or not title.split()
    entry = bibtex(reference)
    plain = entry.replace("\\{", "").replace("\\}", "").replace("{}", "")
    assert plain.count("{") == plain.count("}")


def test_licences_are_named_as_people_name_them() -> None:
    """With the address where they can be read, if we know it."""
    assert ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/") == (
        licence_name("CC-BY-4.0"),
        licence_url("CC-BY-4.0"),
    )
    assert ("CC0 1.0", "Our own", "") == (licence_name("CC0-1.0"), licence_name("Our own"), licence_url("Our own"))


def test_a_case_is_described_for_machines(english: Edition) -> None:
    """What is known, and nothing else: no empty values, no point on a map that no source gives."""
    data = json.loads(json_ld(english, english.library.records["case"]["tailor-cooperative"]))
    assert "The Tailor cooperative in Luleå" == data["headline"]
    assert {"@type": "Place", "name": "Luleå", "address": {"@type": "PostalAddress", "addressCountry": "SE"}} == data[
        "contentLocation"
    ][0]
    assert "Nordregio" == data["citation"][0]["publisher"]["name"]
    assert "temporalCoverage" not in data


def test_data_for_machines_cannot_end_its_element(with_value: object) -> None:
    """No sign of markup is left, and the text comes back whole."""
    edition = with_value(title="</script><!--\u2028")  # type: ignore[operator]
    found = json_ld(edition, edition.library.records["case"]["tailor-cooperative"])
    assert set() == set("<>&\u2028") & set(found)
    assert "</script><!--\u2028" == json.loads(found)["headline"]
