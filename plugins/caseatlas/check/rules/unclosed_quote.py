"""A quotation mark that is opened and not closed."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unclosed-quote", Severity.ERROR, Gate.READING)
