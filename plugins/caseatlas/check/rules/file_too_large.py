"""A text of more than 256 kB, or a picture of more than 5 MB.

A record is a text of some pages. One as large as this, about a hundred pages, was
probably not meant to be a record: keep long documents where they are and give their
address under `sources` or `links`. A picture for a page needs no more than 1,600 pixels
across, which is far below its limit.

A file that large cannot be printed here.
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("file-too-large", Severity.ERROR, Gate.READING)
