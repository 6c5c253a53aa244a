"""A character that must not stand in a library: a control or one that turns the reading direction."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("forbidden-character", Severity.ERROR, Gate.READING)
