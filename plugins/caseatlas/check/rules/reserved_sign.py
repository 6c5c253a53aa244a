"""A text without quotes that begins with a sign YAML keeps for itself."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("reserved-sign", Severity.ERROR, Gate.READING)
