"""A YAML anchor or alias."""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("anchor-or-alias", Severity.ERROR, Gate.READING)
