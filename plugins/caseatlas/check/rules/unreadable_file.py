"""A file or folder that the computer does not let us read.

The file may be open in another program, or belong to somebody else, or the disk may be
damaged. Nothing of it can be judged.

What cannot be read cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unreadable-file", Severity.ERROR, Gate.READING)
