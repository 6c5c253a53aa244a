"""Front matter without its closing line."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unclosed-front-matter", Severity.ERROR, Gate.READING)
