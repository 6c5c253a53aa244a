"""More than one YAML document in one file."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("several-documents", Severity.ERROR, Gate.READING)
