"""A record of more than 256 kB."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("file-too-large", Severity.ERROR, Gate.READING)
