"""Lists or groups inside each other, deeper than any field goes."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("nested-too-deep", Severity.ERROR, Gate.READING)
