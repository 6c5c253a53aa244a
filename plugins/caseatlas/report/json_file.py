from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span

VERSION = 1


def render(problems: Sequence[Problem], records: int) -> str:
    """The problems as one JSON document for programs; lines and columns count from 1, columns in code points."""
    counts = Counter(problem.severity for problem in problems)
    document = {
        "version": VERSION,
        "problems": [as_dict(problem) for problem in problems],
        "summary": {"records": records, **{f"{severity}s": counts[severity] for severity in Severity}},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_dict(problem: Problem) -> dict[str, Any]:
    """One problem as JSON names its parts."""
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.path,
        **place(problem.span),
        "field": problem.field,
        "message": problem.message,
        "hint": problem.hint,
        "related": [{"path": other.path, **place(other.span), "message": other.message} for other in problem.related],
        "fixable": problem.fixable,
    }


def place(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


def counts(problems: Iterable[Problem]) -> Counter[Severity]:
    """How many problems there are of each severity."""
    return Counter(problem.severity for problem in problems)
