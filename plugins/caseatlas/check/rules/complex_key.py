"""A field name that is not a plain word."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("complex-key", Severity.ERROR, Gate.READING)
