"""An invisible character that somebody probably did not mean to write."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("invisible-character", Severity.WARNING, Gate.READING)
