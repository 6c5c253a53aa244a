"""A character that must not stand in a library.

Some characters cannot be seen but change what is shown: they turn the direction of
reading, so that a text says something else than it seems to, or they are orders to old
machines. They come in with text that is copied from elsewhere. Delete the one the
message points at: put the cursor behind it and press the backspace key.

The characters cannot be seen, so none is printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("forbidden-character", Severity.ERROR, Gate.READING)
