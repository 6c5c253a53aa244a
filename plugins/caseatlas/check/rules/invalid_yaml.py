"""A text that YAML cannot read, for a reason we cannot name better."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("invalid-yaml", Severity.ERROR, Gate.READING)
