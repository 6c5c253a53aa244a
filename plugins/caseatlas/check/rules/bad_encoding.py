"""A file that is not saved as UTF-8.

UTF-8 is the one way of storing letters in which å, é and ß mean the same on every
computer. This file was saved in another way, mostly by an older program, so its letters
would be shown as something else. Open it in your editor, check that the letters look
right, and save it again as UTF-8 (often under “Save as” or “Save with encoding”).

The faulty bytes cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-encoding", Severity.ERROR, Gate.READING)
