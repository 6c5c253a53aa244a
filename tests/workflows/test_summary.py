"""The page that people read about a change: what to mend, how full its cases are, what an editor should look at."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.load import load
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import RecordType, Schema
from caseatlas.model.span import Span
from caseatlas.model.words import plain
from caseatlas.read.commonmark import to_html
from caseatlas.report.summary import MOST_ROWS, is_trusted, render, safe
from tests.workflows.runner import ROOT, git

EMPTY = Library(
    settings=None, schema=Schema({"case": RecordType("case", plain("Case"), plain("Cases"), "", "cases", main=True)})
)


def problem(message="wrong", severity=Severity.ERROR, hint="mend it", path="cases/x.md"):
    return Problem("unknown-term", severity, path, Span(3, 1, 3, 5), message, hint)


@pytest.mark.parametrize(
    ("problems", "first"),
    [
        ([], "## Nothing has to be mended"),
        ([problem()], "## 1 thing to mend"),
        ([problem(), problem("other")], "## 2 things to mend"),
        ([problem(severity=Severity.WARNING)], "## Nothing has to be mended, 1 thing to look at"),
    ],
)
def test_the_first_line_says_how_it_stands(problems, first):
    """Whoever reads no further knows whether something has to be done."""
    assert first == render(problems, EMPTY).splitlines()[0]


def test_errors_stand_apart_from_what_deserves_a_look():
    """A table for what has to be mended, then one for the rest; a problem is in one of them."""
    page = render([problem("a"), problem("b", Severity.WARNING), problem("c", Severity.NOTE)], EMPTY)

    mend, look = page.split("### Worth a look")
    assert "| a | cases/x.md, line 3 | mend it<br>`caseatlas explain unknown-term` |" in mend
    assert "| b |" in look
    assert "| c |" in look


def test_a_page_has_an_end():
    """GitHub cuts long pages off; ours says how many more there are, and where to find them."""
    page = render([problem(str(number)) for number in range(MOST_ROWS + 5)], EMPTY)

    assert MOST_ROWS == page.count("caseatlas explain")
    assert "5 more are not listed here." in page


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_text_of_a_contributor_is_markup(text):
    """In a cell of a table, whatever somebody wrote is text: no tag, link, mention, code or new cell."""
    one_line = safe(text).replace("<br>", " ")  # breaks between lines are ours
    html = to_html(f"| a | b |\n|---|---|\n| {one_line} | end |\n")

    tags = {"table", "thead", "tbody", "tr", "th", "td"}
    assert [] == [tag for tag in html.split("<")[1:] if tag.partition(">")[0].strip("/") not in tags]
    assert 2 == html.count("<td>")


@pytest.mark.parametrize(
    ("path", "trusted"),
    [
        ("cases/x.md", False),
        ("cases/organisations/x.yml", False),
        ("cases/media/x/a.jpg", False),
        ("cases/library.yml", True),
        ("cases/pages/index.md", True),
        ("cases/vocabularies/people.yml", True),
        ("mkdocs.yml", True),
        (".github/workflows/check.yml", True),
        ("../cases/x.md", True),
        ("casesx/y.md", True),
    ],
)
def test_everything_but_records_and_pictures_is_trusted(path, trusted):
    """So an editor is told whenever a change brings along anything else."""
    assert trusted is is_trusted(path, "cases")


def test_a_changed_translation_counts_as_a_change_of_its_case():
    """The case is listed once, by its title, however many of its files were changed."""
    library = load(ROOT / "cases").library

    page = render([], library, {"cases/tailor-cooperative.sv.md", "cases/tailor-cooperative.md"})

    assert 1 == page.count("The Tailor cooperative in Luleå")
    assert "| The Tailor cooperative in Luleå | Full | Nothing: everything that is asked for is told. |" in page


def test_changed_files_are_named_from_the_top_of_the_repository(tmp_path):
    """A library may lie in a folder of a repository; git names its files from the top, and one outside is pointed out."""
    library = tmp_path / "sites" / "cases"
    library.mkdir(parents=True)
    (library / "library.yml").write_text("extends: practice-case\ntitle: A library\n", "utf-8")
    (library / "x.yml").write_text("title: An unfinished case\n", "utf-8")
    git(tmp_path, "init")
    command = [sys.executable, "-m", "caseatlas", "check", "--summary", "page.md", "--changed", "-"]

    ran = subprocess.run(
        command,
        cwd=tmp_path / "sites",
        input="sites/cases/x.yml\ncases/x.yml\n",
        text=True,
        capture_output=True,
        check=False,
    )

    page = (tmp_path / "sites" / "page.md").read_text("utf-8")
    assert 1 == ran.returncode
    assert "| An unfinished case | Mentioned |" in page
    assert "- ../cases/x.yml" in page
    assert "sites/cases" not in page
