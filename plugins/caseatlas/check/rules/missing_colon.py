"""A field name without its colon."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("missing-colon", Severity.ERROR, Gate.READING)
