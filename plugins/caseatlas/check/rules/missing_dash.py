"""A line in a list without its hyphen."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("missing-dash", Severity.ERROR, Gate.READING)
