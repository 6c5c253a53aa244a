"""A file name that cannot be an id."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-id", Severity.ERROR, Gate.READING)
