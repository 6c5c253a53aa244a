from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(problems: Sequence[Problem], titles: Mapping[str, str], version: str, prefix: str = "") -> str:
    """The problems as SARIF 2.1.0; `titles` gives each code's one-line description, `prefix` leads from git's top."""
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "Case Atlas",
                "version": version,
                "rules": [{"id": code, "shortDescription": {"text": titles.get(code, code)}} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [result(problem, prefix) for problem in problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def result(problem: Problem, prefix: str) -> dict[str, Any]:
    text = f"{problem.message} {problem.hint}".strip()
    found: dict[str, Any] = {
        "ruleId": problem.code,
        "level": LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [location(prefix + problem.path, problem.span)],
    }
    if problem.related:
        found["relatedLocations"] = [
            {**location(prefix + other.path, other.span), "message": {"text": other.message}}
            for other in problem.related
        ]
    return found


def location(path: str, span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": quote(path)}, "region": region}}
