"""What tests of judging share."""

import pytest

from caseatlas.load import load
from tests.golden.small_library import BASE, CASE, small_library, with_body, with_fields

ORIGINAL = (BASE / CASE).read_text("utf-8")


@pytest.fixture
def judged(tmp_path):
    """A function that judges the small library with files laid over it."""

    def judge(files):
        return load(small_library(tmp_path, files))

    return judge


@pytest.fixture
def case_with(judged):
    """A function that judges the Tailor cooperative with other lines among its fields, or another text below them."""

    def judge(lines="", body=""):
        case = with_fields(ORIGINAL, lines) if lines else ORIGINAL
        return judged({CASE: with_body(case, body) if body else case})

    return judge


def codes(loaded):
    """The codes of a library's problems, in the order in which people meet them."""
    return [problem.code for problem in loaded.problems]


def places(loaded):
    """The same with line and column: `3:8 unknown-term`."""
    return [f"{problem.span.line}:{problem.span.column} {problem.code}" for problem in loaded.problems]
