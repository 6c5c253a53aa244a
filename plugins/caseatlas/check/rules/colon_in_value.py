"""A colon inside a text without quotes."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("colon-in-value", Severity.ERROR, Gate.READING)
