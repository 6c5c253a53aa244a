"""A link, or another file that is not a plain one."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("not-a-plain-file", Severity.ERROR, Gate.READING)
