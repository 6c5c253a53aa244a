"""A list that begins on the line of its field name."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("dash-in-line", Severity.ERROR, Gate.READING)
