"""A Markdown record whose fields cannot be found."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("no-front-matter", Severity.ERROR, Gate.READING)
