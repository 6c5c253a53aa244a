"""Every problem has a manual page whose examples are true: one fails with exactly that problem, one is mended."""

from pathlib import Path

import pytest

from caseatlas.check import catalog
from caseatlas.load import load
from caseatlas.model.problem import Severity
from tests.check.manual_page import examples, library_of

ROOT = Path(__file__).parents[2]

# Their faulty input cannot be printed; `test_unprintable.py` has a test for each.
UNPRINTABLE = {
    "bad-encoding",
    "file-too-large",
    "forbidden-character",
    "invalid-yaml",
    "invisible-character",
    "missing-file",
    "not-a-plain-file",
    "picture-with-place",
    "unreadable-file",
}
CODES = [rule.code for rule in catalog.rules()]
PRINTABLE = [code for code in CODES if code not in UNPRINTABLE]


@pytest.mark.parametrize("code", PRINTABLE)
def test_the_failing_example_has_exactly_this_problem(code, tmp_path):
    """One slip, one message: the example yields its code, and no other."""
    parts = [part for part in examples(catalog.manual(code)) if part.fails]

    found = load(library_of(parts, tmp_path)).problems

    assert {code} == {problem.code for problem in found}


@pytest.mark.parametrize("code", PRINTABLE)
def test_the_mended_example_is_fine(code, tmp_path):
    """What the page recommends is accepted without a word."""
    parts = [part for part in examples(catalog.manual(code)) if not part.fails]

    found = load(library_of(parts, tmp_path)).problems

    assert parts
    assert [] == [f"{problem.code}: {problem.message}" for problem in found]


@pytest.mark.parametrize("code", sorted(UNPRINTABLE))
def test_a_page_without_examples_says_why(code):
    """A reader is not left looking for an example that cannot be there."""
    page = catalog.manual(code)

    assert [] == examples(page)
    assert "printed here" in page or "We know of no text" in page


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_a_sentence_and_explains_it(code):
    """The first line names the pattern; a short paragraph says what it means and why it matters."""
    title, gap, *rest = catalog.manual(code).split("\n")
    paragraph = " ".join(rest).split("Fails", 1)[0]

    assert title.endswith(".")
    assert title == catalog.title(code)
    assert gap == ""
    assert 2 <= sum(paragraph.count(stop) for stop in (". ", "? ", ".", ": ")) and len(paragraph) < 700


@pytest.mark.parametrize("code", CODES)
def test_a_page_speaks_plain_words(code):
    """Words of programs stay out of what contributors read."""
    page = catalog.manual(code).lower()
    jargon = (
        "mapping",
        "scalar",
        "sequence",
        "dict",
        "string",
        "boolean",
        "integer",
        "parse",
        "schema",
        "token",
        "null",
    )

    assert [] == [word for word in jargon if word in page.split("```")[0]]


@pytest.mark.parametrize("code", CODES)
def test_a_page_fits_into_a_terminal(code):
    """Lines of prose stay readable at a width that every window has."""
    prose = [part for place, part in enumerate(catalog.manual(code).split("```")) if place % 2 == 0]

    assert [] == [line for part in prose for line in part.split("\n") if len(line) > 90]


def test_the_catalogue_lists_every_rule():
    """A rule whose file is not in the list would have no page."""
    folder = catalog.FOLDER

    assert sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__") == list(catalog.NAMES)


@pytest.mark.parametrize("name", catalog.NAMES)
def test_a_rule_is_called_like_its_file(name):
    """One stem in every room: the file, the code, the anchor in the manual."""
    rule = catalog.module(name).RULE

    assert name.replace("_", "-") == rule.code
    assert rule.severity in (Severity.ERROR, Severity.WARNING)


def test_the_manual_in_docs_is_current():
    """Run scripts/write_problem_pages.py after changing a rule's page."""
    written = (ROOT / "docs" / "manual" / "problems.md").read_text("utf-8")

    assert catalog.manual_of_all() == written


def test_the_manual_in_docs_has_an_anchor_for_each_code():
    """Messages and other pages point to `#unknown-term` and the like."""
    written = (ROOT / "docs" / "manual" / "problems.md").read_text("utf-8")

    assert CODES == [
        line.removeprefix("## ") for line in written.split("\n") if line in {f"## {code}" for code in CODES}
    ]
