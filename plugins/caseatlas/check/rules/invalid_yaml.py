"""A text that cannot be read, for a reason we cannot name better.

The fields are written in a notation called YAML, and here it is broken in a way we have
not met yet. Compare the line and the one above it with another case; often a quotation
mark, a colon, a space or a hyphen is missing. Please tell us about it, so that the next
one to meet it gets a better answer.

We know of no text that leads here; each one we learn of gets a page of its own.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("invalid-yaml", Severity.ERROR, Gate.READING)
