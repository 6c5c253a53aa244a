"""Of many problems of one kind a hundred are told, and how many there are."""

from caseatlas.check.crowds import MOST_ALIKE, without_crowds
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span


def made(count, path="x.md", code="unknown-term"):
    """So many problems of one kind, one line below the other."""
    return [
        Problem(code, Severity.ERROR, path, Span(line, 1, line, 2), f"number {line}", "a hint")
        for line in range(1, count + 1)
    ]


def test_a_hundred_stay_as_they_are():
    """Nobody is kept from seeing every fault of an ordinary file."""
    assert made(MOST_ALIKE) == without_crowds(made(MOST_ALIKE))


def test_more_are_counted():
    """The last one says how many were left out."""
    kept = without_crowds(made(5000))

    assert MOST_ALIKE + 1 == len(kept)
    assert "4900 more like the 100 above stand in this file." == kept[-1].message


def test_files_and_kinds_are_counted_apart():
    """Each file may have its hundred of each kind."""
    problems = made(MOST_ALIKE) + made(MOST_ALIKE, path="y.md") + made(MOST_ALIKE, code="invalid-date")

    assert problems == without_crowds(problems)
