"""A backslash inside double quotation marks."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-escape", Severity.ERROR, Gate.READING)
