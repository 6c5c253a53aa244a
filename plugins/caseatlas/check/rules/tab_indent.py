"""A line indented with a tab."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("tab-indent", Severity.ERROR, Gate.READING)
