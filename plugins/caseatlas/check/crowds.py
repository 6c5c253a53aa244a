# Nobody reads the thousandth message of one kind about one file. A hostile or generated file has as many as it has
# lines; the first hundred say what is wrong, and one more says how many there are.
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from caseatlas.model.problem import Problem

MOST_ALIKE = 100


def without_crowds(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, but of one code in one file only the first hundred and one that counts the rest."""
    kept: list[Problem] = []
    seen: Counter[tuple[str, str]] = Counter()
    first_left_out: dict[tuple[str, str], int] = {}
    for problem in problems:
        kind = (problem.path, problem.code)
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            kept.append(problem)
        elif kind not in first_left_out:
            first_left_out[kind] = len(kept)
            kept.append(problem)
    for kind, place in first_left_out.items():
        left_out = seen[kind] - MOST_ALIKE
        message = f"{left_out} more like the {MOST_ALIKE} above stand in this file."
        kept[place] = replace(kept[place], message=message, hint="Mend the first ones and check again.", related=())
    return kept
