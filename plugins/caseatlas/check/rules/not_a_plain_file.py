"""A link or another special file.

What lies in a library's folder is published. A link would publish what it leads to,
which may be any file of the computer, so links, devices and the like are not followed.
Put a copy of the file itself in its place.

A link cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("not-a-plain-file", Severity.ERROR, Gate.READING)
