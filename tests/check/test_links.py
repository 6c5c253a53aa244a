"""What records name has to exist, and is asked for once."""

import pytest

from tests.check.conftest import ORIGINAL, codes, places
from tests.golden.small_library import CASE, with_fields

PROGRAMME = "title: x\nsummary: x\npart_of: [{}]\nsources: [{{id: a, title: x, told_by: self}}]\n"


@pytest.mark.parametrize(
    ("links", "circles"),
    [
        ({"a": "a"}, [["a", "a"]]),
        ({"a": "b", "b": "a"}, [["a", "b", "a"]]),
        ({"b": "c", "c": "d", "d": "b", "a": "b"}, [["b", "c", "d", "b"]]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, [["a", "b", "a"], ["c", "d", "c"]]),
        ({"a": "b, c", "b": "d", "c": "d"}, []),
        ({"a": "b, c", "b": "a", "c": "a"}, [["a", "b", "a"], ["a", "c", "a"]]),
    ],
)
def test_records_may_not_be_part_of_themselves(links, circles, judged):
    """However long the way round is; each way is told once, from its first record."""
    names = {name for targets in links.values() for name in targets.split(", ")} | set(links)
    files = {f"cases/programmes/{name}.yml": PROGRAMME.format(links.get(name, "")) for name in names}
    found = [problem for problem in judged(files).problems if problem.code == "circular-reference"]

    told = [problem.message.split(": ")[1].rstrip(".").split(" → ") for problem in found]
    assert circles == sorted(told)


def test_a_chain_of_ten_thousand_is_no_matter():
    """The way is walked, not called."""
    from caseatlas.check.circles import circles_among

    chain = {str(number): [str(number + 1)] for number in range(10_000)}

    assert [] == list(circles_among(chain))
    assert 10_002 == len(next(circles_among(chain | {"10000": ["0"]})))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("aliases: [tailors-of-lulea]", []),
        ("aliases: [guest-at-school]", ["claimed-twice"]),
        ("aliases: [tailor-cooperative]", ["claimed-twice"]),
        ("aliases: [a, a]", ["repeated-entry"]),
        ("aliases: [Tailors]", ["wrong-form"]),
    ],
)
def test_an_earlier_address_may_not_be_anothers(lines, expected, case_with):
    """An alias sends readers on; it cannot send them from a page that is there."""
    assert expected == codes(case_with(lines))


def test_two_records_may_not_claim_one_earlier_address(judged):
    """The second one to do so is told."""
    files = {
        CASE: with_fields(ORIGINAL, "aliases: [old]"),
        "cases/guest-at-school.md": with_fields(ORIGINAL, "aliases: [old]"),
    }

    assert ["claimed-twice"] == codes(judged(files))


@pytest.mark.parametrize("page", ["map", "data", "timeline", "compare", "by", "sv", "cases", "organisations", "MAP"])
def test_a_page_may_not_take_an_address_of_the_site(page, judged):
    """What the site makes by itself is there already."""
    assert ["claimed-twice"] == codes(judged({f"cases/pages/{page}.md": "x"}))


def test_a_record_that_cannot_be_read_is_still_there(judged):
    """Whatever points to it is not called wrong as well: not a record, not a page, not a translation."""
    files = {
        CASE: ORIGINAL.encode("utf-16"),
        "cases/tailor-cooperative.sv.md": "---\ntitle: x\n---\n",
        "cases/guest-at-school.md": with_fields(ORIGINAL, "related: [tailor-cooperative]"),
    }

    assert ["bad-encoding"] == codes(judged(files))


def test_a_reserved_record_is_still_there(judged):
    """Its name is the fault, not the link to it."""
    assert ["reserved-id"] == codes(judged({"cases/index.md": "x", CASE: with_fields(ORIGINAL, "related: [index]")}))


SOURCES = "sources:\n  - {id: brief, title: x, told_by: self}\n  - {id: news, title: y, told_by: self}\n"


@pytest.mark.parametrize(
    ("lines", "body", "expected"),
    [
        ("", "## What happens\n\nx[^brief]", []),
        ("", "## What happens\n\nx[^brif]", ["20:2 unknown-source"]),
        ("", "## What happens\n\nx[^brif] y[^brif]\n\n[^brif]: page 3", ["20:2 unknown-source"]),
        ("", "## What happens\n\n`[^brif]`", []),
        ("", "## What happens\n\n```\n[^brif]\n```", []),
        ("", "## What happens\n\nx\n\n[^brief]: page 3", []),
        ("", "## What happens\n\nx[^källa] `y`", ["20:2 unknown-source"]),
        (SOURCES, "## What happens\n\nx[^brief] y[^news]", []),
        (SOURCES, "## What happens\n\nx[^brief]", ["11:5 uncited-source"]),
        (SOURCES, "## What happens\n\n`x[^brief]` y[^news]", ["10:5 uncited-source"]),
        (SOURCES + "results: [{claim: x, source: news}]", "## What happens\n\nx[^brief]", []),
        (
            SOURCES + "results: [{claim: x, source: newz}]",
            "## What happens\n\nx[^brief][^news]",
            ["12:30 unknown-source"],
        ),
        (SOURCES + "outcome: |\n  x[^news]\n", "## What happens\n\nx[^brief]", []),
        (SOURCES + "outcome: |\n  x[^newz]\n", "## What happens\n\nx[^brief][^news]", ["13:4 unknown-source"]),
    ],
)
def test_citations_and_sources_belong_together(lines, body, expected, case_with):
    """In the text, among the fields, and not in code."""
    assert expected == places(case_with(lines, body))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("sources: [{id: brief, title: x, told_by: nobody}]", ["unknown-term"]),
        ("sources:\n  - id: brief\n    title: x: y\n    told_by: self", ["colon-in-value"]),
        ("sources: Nordregio", ["wrong-shape"]),
        ("sources: [", ["unclosed-bracket"]),
        ("source: [{id: brief, title: x, told_by: self}]\nsources:", ["unknown-field"]),
        ("sources: [{id: brief, titel: x, told_by: self}]", ["unknown-field"]),
        (SOURCES + "results: [{claim: " + "x" * 500 + ", source: news}]", ["too-long"]),
        (SOURCES + "outcome: 'x[^news]' y", ["text-after-quote"]),
    ],
)
def test_a_fault_of_a_source_is_no_fault_of_its_citations(lines, expected, case_with):
    """One slip, one message: what cites a refused source is left in peace."""
    assert expected == codes(case_with(lines, "## What happens\n\nx[^brief]"))


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("anna@example.org", True),
        ("Anna <anna.b+c@sub.example.co.uk>", True),
        ("anna (at) example.org", False),
        ("@anna", False),
        ("a@b", False),
        ("https://example.org/@anna", False),
    ],
)
def test_addresses_of_people_are_seen(address, found, case_with):
    """A library is public for ever."""
    assert (["email-address"] if found else []) == codes(case_with("", f"## What happens\n\n{address}"))
