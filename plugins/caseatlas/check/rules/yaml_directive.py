"""A YAML directive."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("yaml-directive", Severity.ERROR, Gate.READING)
