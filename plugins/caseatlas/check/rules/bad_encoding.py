"""A file that is not written in UTF-8."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-encoding", Severity.ERROR, Gate.READING)
