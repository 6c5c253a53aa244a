"""Where a problem is, whatever the file's line ends, marks and letters are."""

import pytest

from caseatlas.read.files import decode
from caseatlas.read.text import Text, shortened
from caseatlas.read.yaml_text import read_yaml

LINES = ["title: a", "", "# a remark", "people:", "  - b", "place: *c", "status: d"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_lines_are_counted_as_editors_count_them(end, mark):
    """The slip is on the sixth line, in the eighth column."""
    text, problems = decode("cases/x.yml", mark + end.join(LINES).encode())
    span = read_yaml(text).problems[0].span

    assert [] == problems
    assert (6, 8, 6, 10) == (span.line, span.column, span.end_line, span.end_column)


def test_mixed_line_ends_count_once_each():
    """A file that went through several editors."""
    text, _ = decode("cases/x.yml", b"a: 1\r\nb: 2\rc: 3\n\rd: *e")

    assert 5 == read_yaml(text).problems[0].span.line


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85"])
def test_breaks_that_only_programs_see_are_no_breaks(odd):
    """YAML's own parser would count a line more; editors and GitHub do not."""
    read = read_yaml(Text("cases/x.yml", f"title: one{odd}two\nplace: *c"))

    assert "one two" == read.node.get("title").value
    assert (2, 8) == (read.problems[0].span.line, read.problems[0].span.column)


@pytest.mark.parametrize(("letter", "column"), [("å", 2), ("日", 2), ("👍", 2), ("e\u0301", 3), ("👩‍🌾", 4)])
def test_columns_count_code_points(letter, column):
    """Neither bytes nor halves of letters; SARIF is told so."""
    text = Text("x", f"{letter}|")

    assert (1, column) == text.position(text.content.index("|"))


def test_a_line_is_given_without_its_break():
    """Lines count from 1; where there is none, there is nothing."""
    text = Text("x", "one\r\ntwo\rthree\n")

    assert ["", "one", "two", "three", "", ""] == [text.line(number) for number in range(6)]


def test_a_quoted_text_is_short_and_on_one_line():
    """Messages stay readable whatever a file holds."""
    assert "one two" == shortened("one\n  two")
    assert 60 == len(shortened("x" * 300_000))
    assert shortened("x" * 300_000).endswith("…")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xff", (1, 1)),
        (b"abc\xe9", (1, 4)),
        (b"a\r\nb\rc\xc3", (3, 2)),
        ("ååå".encode() + b"\x80", (1, 4)),
        (b"\xc0\xaf", (1, 1)),
        (b"\xed\xa0\x80", (1, 1)),
        (b"\xf5\x80\x80\x80", (1, 1)),
        ("👍".encode()[:3], (1, 1)),
        (b"\xef\xbb\xbfa\n\xe5", (2, 1)),
    ],
)
def test_bad_bytes_are_placed_by_letters(content, place):
    """Broken, overlong, cut off or forbidden: the place is that of the first byte that is no letter."""
    text, (problem,) = decode("cases/x.md", content)

    assert text is None
    assert ("bad-encoding", place) == (problem.code, (problem.span.line, problem.span.column))
