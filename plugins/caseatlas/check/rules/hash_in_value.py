"""Words behind a “#” that YAML leaves out."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("hash-in-value", Severity.WARNING, Gate.READING)
