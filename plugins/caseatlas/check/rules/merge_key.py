"""A YAML merge key."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("merge-key", Severity.ERROR, Gate.READING)
