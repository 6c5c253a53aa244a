"""A file that the system does not let us read."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unreadable-file", Severity.ERROR, Gate.READING)
