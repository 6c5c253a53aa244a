"""A line that does not begin in the column it should."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-indent", Severity.ERROR, Gate.READING)
