"""A field given twice."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("duplicate-key", Severity.ERROR, Gate.READING)
