"""A text file of more than 256 kB.

A record is a text of some pages. One as large as this, about a hundred pages, was
probably not meant to be a record: keep long documents where they are and give their
address under `sources` or `links`, and put pictures into the folder `media`.

A file that large cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("file-too-large", Severity.ERROR, Gate.READING)
