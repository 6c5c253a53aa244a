"""Text behind a closing quotation mark."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("text-after-quote", Severity.ERROR, Gate.READING)
