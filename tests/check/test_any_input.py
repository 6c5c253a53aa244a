"""Whatever a library's files hold, the answer is a library and its problems, each with a place and plain words."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseatlas.check import catalog
from caseatlas.load import load
from caseatlas.model.problem import Severity
from caseatlas.report import github, json_file, sarif, text
from tests.golden.small_library import small_library

CASES = Path(__file__).parents[2] / "cases"
REAL = sorted(path for path in CASES.rglob("*") if path.suffix in {".md", ".yml"})
TARGETS = (
    *("cases/x.md", "cases/x.yml", "cases/tailor-cooperative.md", "cases/tailor-cooperative.sv.md"),
    *("cases/frameworks/participation-pyramid.yml", "cases/library.yml", "cases/vocabularies/people.yml"),
    *("cases/pages/x.md", "mkdocs.yml"),
)
PIECES = (
    *("title", "summary", "place", "people", "sources", "not_stated", "results", "related", "organisations", "period"),
    *("as_of", "status", "id", "told_by", "terms", "fields", "types", "type", "extends", "languages", "filters", "x"),
    *(
        "migrants",
        "brief",
        ":",
        ": ",
        "-",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
    ),
    *('"', "'", "|", ">", "|\n  ", "#", " #", "&a", "*a", "!!str ", "!x ", "<<", "? ", "%", "@", "`", "---", "---\n"),
    *(
        "...\n",
        "\t",
        "\\",
        "\u00a0",
        "\u2028",
        "\x85",
        "\ufeff",
        "“",
        "”",
        "é",
        "日本",
        "2018",
        "2018-03-05",
        "no",
        "~",
    ),
    *("null", "1.10", "0x1", "## What happens\n", "```\n", "[^brief]", "[^x]: y\n", "a@b.c", "<script>", "{{", "\r"),
    *("\r\n", "=", "*", "**", "2016/2019", "Luleå, Sweden", "\ue000", "\x00", "👍", "e" * 200),
)
QUICK = settings(
    max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
LONG = settings(QUICK, max_examples=6000, derandomize=False)

anywhere = st.sampled_from(TARGETS)
any_bytes = st.binary(max_size=400)
any_pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
any_record = st.tuples(any_pieces, any_pieces).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}")
any_change = st.tuples(st.integers(0, len(REAL) - 1), st.integers(0, 2**32)).map(lambda chosen: changed(*chosen))
any_content = st.one_of(any_bytes, any_pieces, any_record, any_change)


def changed(which, seed):
    """A real record with a few things taken out, put in or moved."""
    chance = random.Random(seed)
    signs = list(REAL[which].read_text("utf-8"))
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        place = chance.randrange(len(signs))
        kind = chance.choice(["delete", "insert", "copy", "replace"])
        if kind == "delete":
            del signs[place : place + chance.choice([1, 1, 2, 5, 40])]
        elif kind == "insert":
            signs[place:place] = chance.choice(PIECES)
        elif kind == "copy":
            start = chance.randrange(len(signs))
            signs[place:place] = signs[start : start + chance.choice([5, 30, 200])]
        else:
            signs[place : place + 1] = chance.choice(PIECES)
    return "".join(signs)


def judge(folder, target, content):
    """The small library with one file changed, judged; every problem has been looked at and told in every form."""
    loaded = load(small_library(folder, {target: content}))
    for problem in loaded.problems:
        assert_well_made(problem)
    told = list(text.render(loaded.problems, loaded.line))
    document = json.loads(json_file.render(loaded.problems, 0))

    assert len(loaded.problems) == len(told) == len(document["problems"])
    assert len(loaded.problems) == sum(line.startswith("::") for line in github.render(loaded.problems))
    assert len(loaded.problems) == len(json.loads(sarif.render(loaded.problems, {}, "1"))["runs"][0]["results"])
    (folder / target).unlink()
    return loaded


def assert_well_made(problem):
    """A problem of a known code, with a place that goes forwards and words that people read."""
    span = problem.span
    words = problem.message + problem.hint

    assert catalog.module(problem.code).RULE.code == problem.code
    assert isinstance(problem.severity, Severity)
    assert 1 <= span.line <= span.end_line and 1 <= span.column and 1 <= span.end_column
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert problem.message and len(problem.message) < 400 and "\n" not in problem.message
    assert "\ue000" not in words and "<class" not in words and "object at 0x" not in words
    assert "\n" not in problem.path


@given(anywhere, any_content)
@QUICK
def test_any_input_gives_a_library_and_its_problems(tmp_path, target, content):
    """Bytes, signs of YAML, records with changes: never a traceback."""
    judge(tmp_path, target, content)


@pytest.mark.slow
@given(anywhere, any_content)
@LONG
def test_any_input_gives_a_library_and_its_problems_for_long(tmp_path, target, content):
    """The same, many times, and each time with others."""
    judge(tmp_path, target, content)


@given(any_content)
@QUICK
def test_a_fault_in_one_case_stays_with_it(tmp_path, content):
    """Whatever a case holds, only its own file is blamed."""
    found = judge(tmp_path, "cases/x.md", content).problems

    assert {problem.path for problem in found} <= {"cases/x.md"}


@given(anywhere, any_content)
@settings(QUICK, max_examples=60)
def test_the_same_input_gives_the_same_answer(tmp_path, target, content):
    """In the same order, too."""
    assert judge(tmp_path, target, content).problems == judge(tmp_path, target, content).problems


@pytest.mark.parametrize("path", REAL[:: max(1, len(REAL) // 12)], ids=lambda path: path.stem)
def test_a_file_cut_off_anywhere_is_judged(path, tmp_path):
    """An upload that broke off, a disk that was full."""
    content = path.read_bytes()
    for size in range(0, len(content), max(1, len(content) // 12)):
        judge(tmp_path, f"cases/x{path.suffix}", content[:size])
