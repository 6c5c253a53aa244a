"""A colon or a list hyphen without a space behind it."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("missing-space", Severity.ERROR, Gate.READING)
