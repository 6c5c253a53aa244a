"""A Markdown record: its fields between two lines of hyphens, its text under headings."""

import pytest

from caseatlas.read.markdown_text import read_markdown
from caseatlas.read.text import Text

KNOWN = frozenset({"what happens", "results"})


def read(source, known=KNOWN):
    """The fields and sections of a Markdown text."""
    return read_markdown(Text("cases/x.md", source), known)


def sections(body):
    """The headings of a body, each with its text; a heading that is only nearly one begins with “~”."""
    found = read(f"---\ntitle: x\n---\n{body}")
    text = f"---\ntitle: x\n---\n{body}"
    return [("~" * part.nearly + part.heading, text[part.start : part.end].strip()) for part in found.sections]


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("---\ntitle: x\n---\n", []),
        ("\n\n---\ntitle: x\n---\n", []),
        ("---\ntitle: x\n----\n", []),
        ("--- \ntitle: x\n---\t\n", []),
        ("---\ntitle: x\n...\n", []),
        ("---\ntitle: x\n---", []),
        ("---\n---\n", []),
        ("", []),
        ("   \n\n", []),
        ("---", ["unclosed-front-matter"]),
        ("---\ntitle: x\n", ["unclosed-front-matter"]),
        ("---\ntitle: x\n## What happens\ny", ["unclosed-front-matter"]),
        ("---\ntitle: x\n--\ny", ["unclosed-front-matter"]),
        ("---\ntitle: x\n ---\ny", ["unclosed-front-matter"]),
        ("---\ntitle: x\n———\ny", ["unclosed-front-matter"]),
        ("---\ntitle: x\n***\ny", ["unclosed-front-matter"]),
        ("title: x\n---\ny", ["no-front-matter"]),
        ("title: x\ny", ["no-front-matter"]),
        ("--\ntitle: x\n---\ny", ["no-front-matter"]),
        ("—\ntitle: x\n—\ny", ["no-front-matter", "unclosed-front-matter"]),
        ("```yaml\n---\ntitle: x\n---\ny", ["no-front-matter"]),
        ("# A heading\n---\ntitle: x\n---\ny", ["no-front-matter"]),
        ("only text", ["no-front-matter"]),
        ("---\ntitle: x\n---\nplace: y\n---\nz", ["several-documents"]),
        ("---\ntitle: x\n---\nplace: y\n\nSome text.\n\n---\nz", []),
        ("---\ntitle: x\n---\nNote: a text with a line below\n\n---\n", []),
    ],
)
def test_borders_are_found_or_asked_for(source, codes):
    """One message for a border, whatever else the wrong border hides."""
    assert codes == [problem.code for problem in read(source).front.problems]


@pytest.mark.parametrize(
    "source",
    [
        "title: x\n---\ny",
        "--\ntitle: x\n---\ny",
        "---\ntitle: x\n--\ny",
        "# h\n---\ntitle: x\n---\ny",
        "—\ntitle: x\n—\ny",
    ],
)
def test_fields_between_doubtful_borders_are_read(source):
    """So that the other faults of the file show in the same run."""
    found = read(source)

    assert "x" == found.front.node.get("title").value
    assert ["y"] == [source[part.start : part.end].strip() for part in found.sections]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("text", [("", "text")]),
        ("## A\ntext\n## B", [("A", "text"), ("B", "")]),
        ("above\n## A\ntext", [("", "above"), ("A", "text")]),
        ("## A ##\ntext", [("A", "text")]),
        ("   ## A\ntext", [("A", "text")]),
        ("    ## A\ntext", [("", "## A\ntext")]),
        ("##\ntext", [("", "text")]),
        ("## A#\ntext", [("A#", "text")]),
        ("### A\ntext", [("", "### A\ntext")]),
        ("```\n## A\n```\n## B\ntext", [("", "```\n## A\n```"), ("B", "text")]),
        ("~~~~\n## A\n~~~\n## B\n~~~~\n## C", [("", "~~~~\n## A\n~~~\n## B\n~~~~"), ("C", "")]),
        ("```\n## A", [("", "```\n## A")]),
        ("# What happens\ntext", [("~What happens", "text")]),
        ("##What happens\ntext", [("~What happens", "text")]),
        ("### What happens\ntext", [("~What happens", "text")]),
        ("**What happens**\ntext", [("~What happens", "text")]),
        ("**What happens:**\ntext", [("~What happens", "text")]),
        ("What happens\n----\ntext", [("~What happens", "text")]),
        ("What happens\n===\ntext", [("~What happens", "text")]),
        ("## A\ntext\n### Results\nmore", [("A", "text\n### Results\nmore")]),
        ("## A\ntext\n# Results\nmore", [("A", "text"), ("~Results", "more")]),
        ("What happens\ntext", [("", "What happens\ntext")]),
        ("**Something else**\ntext", [("", "**Something else**\ntext")]),
    ],
)
def test_headings_part_the_text(body, expected):
    """`##` makes a section; another mark only if the library knows the words."""
    assert expected == sections(body)
