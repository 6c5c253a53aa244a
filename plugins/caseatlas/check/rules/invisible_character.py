"""An invisible character that somebody probably did not mean to write.

Some characters look like a space, or like nothing at all, and come in with text that is
copied from a web page or a word processor. A space that is none hides the name of a
field, and a break that is none splits a word in two. Delete the one the message points
at, and press the space bar where a space belongs.

The characters cannot be seen, so none is printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("invisible-character", Severity.WARNING, Gate.READING)
