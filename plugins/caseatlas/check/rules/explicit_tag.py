"""A YAML tag."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("explicit-tag", Severity.ERROR, Gate.READING)
