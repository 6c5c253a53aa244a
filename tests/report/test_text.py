"""What people read in a terminal: the place, the line, a caret under the very signs, how to mend it."""

import pytest

from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.model.span import START, Span
from caseatlas.report import text


def problem(span=START, message="Something is wrong.", hint="", severity=Severity.ERROR, related=()):
    """A problem somewhere in a file."""
    return Problem("unknown-term", severity, "cases/x.md", span, message, hint, "people", related)


def told(found, line="", colour=False):
    """The lines of one problem."""
    (paragraph,) = text.render([found], lambda path, number: line, colour)
    return paragraph.split("\n")


def test_a_problem_is_told_as_the_design_shows_it():
    """Place, code and message; the line with a caret; the hint and where to read more."""
    found = problem(Span(12, 5, 12, 12), "“migrant” is not a word of the list “people”.", "Did you mean “migrants”?")

    assert [
        "cases/x.md:12:5: error[unknown-term]: “migrant” is not a word of the list “people”.",
        "   12 |   - migrant",
        "      |     ^^^^^^^",
        "   hint: Did you mean “migrants”?  See: caseatlas explain unknown-term",
    ] == told(found, "  - migrant")


@pytest.mark.parametrize(
    ("line", "column", "end", "under"),
    [
        ("people: [x]", 10, 11, "x"),
        ("\tpeople: x", 2, 8, "people"),
        ("日本: x", 5, 6, "x"),
        ("ＦＵＬＬ x", 6, 7, "x"),
        ("e\u0301te\u0301 x", 7, 8, "x"),
        ("👍 x", 3, 4, "x"),
        ("a\u200bb x", 5, 6, "x"),
        ("a\x1bb x", 5, 6, "x"),
    ],
)
def test_the_caret_stands_under_the_place(line, column, end, under):
    """Tabs are one space, wide letters two columns, marks none."""
    _, shown, carets, *_ = told(problem(Span(1, column, 1, end)), line)
    columns = [sign for sign in shown for _ in range(text.width(sign))]

    assert list(under) == [sign for sign, mark in zip(columns, carets, strict=False) if mark == "^"]


@pytest.mark.parametrize(
    ("span", "carets"),
    [
        (Span(1, 3, 1, 3), 1),
        (Span(1, 3, 2, 1), 4),
        (Span(1, 6, 1, 7), 1),
        (Span(1, 7, 1, 8), 1),
        (Span(1, 50, 1, 60), 1),
    ],
)
def test_there_is_always_a_caret(span, carets):
    """At a place without width, over a line's end, behind it."""
    assert carets == told(problem(span), "abcdef")[2].count("^")


def test_a_line_that_cannot_be_shown_is_left_out():
    """A whole file has no line, and an empty one shows nothing."""
    assert 2 == len(told(problem(START), "---"))
    assert 2 == len(told(problem(Span(3, 1, 3, 2)), "   "))


def test_of_a_long_line_the_part_around_the_place_is_shown():
    """A paragraph on one line would fill the window and hide the caret."""
    line = "x" * 500 + "HERE" + "y" * 500
    _, shown, carets, *_ = told(problem(Span(1, 501, 1, 505)), line)

    assert len(shown) < 150
    assert shown.startswith("    1 | … x") and shown.endswith("y …")
    assert "HERE" == "".join(sign for sign, mark in zip(shown, carets, strict=False) if mark == "^")


def test_controls_are_shown_as_a_sign_of_their_own():
    """A file cannot colour the window or move its cursor."""
    found = told(problem(Span(1, 1, 1, 2), message="“\x1b[31m”", hint="\x07"), "\x1b[31mred\u202e")

    assert not [line for line in found if "\x1b" in line or "\x07" in line or "\u202e" in line]


def test_a_hint_of_several_lines_stands_by_itself():
    """The pointer to the manual is not a part of what is to be written."""
    assert ["   hint: Write:", "         people:", "           - a", "   See: caseatlas explain unknown-term"] == told(
        problem(hint="Write:\npeople:\n  - a")
    )[1:]


def test_without_a_hint_there_is_still_the_manual():
    """Every message leads on."""
    assert "   See: caseatlas explain unknown-term" == told(problem())[-1]


def test_other_places_are_named():
    """The first of two, the file it collides with."""
    found = problem(related=(Related("cases/y.md", Span(3, 4, 3, 5), "the first one"),))

    assert "   see: cases/y.md:3:4: the first one" in told(found)


def test_colours_are_for_terminals_only():
    """Red for an error, yellow for a warning; nothing but the text otherwise."""
    assert "\x1b[31m" in told(problem(), colour=True)[0]
    assert "\x1b[33m" in told(problem(severity=Severity.WARNING), colour=True)[0]
    assert "\x1b" not in "".join(told(problem()))


@pytest.mark.parametrize(
    ("counts", "records", "expected"),
    [
        ({}, 0, "0 records: everything is fine"),
        ({}, 1, "1 record: everything is fine"),
        ({Severity.ERROR: 1}, 2, "2 records: 1 error"),
        ({Severity.ERROR: 2, Severity.WARNING: 1, Severity.NOTE: 3}, 2, "2 records: 2 errors, 1 warning, 3 notes"),
        ({Severity.ERROR: 0, Severity.WARNING: 1}, 2, "2 records: 1 warning"),
    ],
)
def test_a_line_says_how_it_stands(counts, records, expected):
    """In numbers, and in words where there are none."""
    assert expected == text.summary(counts, records)
