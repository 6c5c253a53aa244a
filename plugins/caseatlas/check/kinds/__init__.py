# One file per kind of value a field may hold. Each turns a node into a Found or, having reported why not, into None.
# Explicit on purpose: a reader of this table has seen every kind there is, besides the parts declared in `parts.yml`.
from __future__ import annotations

from collections.abc import Callable

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds import address, date, number, period, place, prose, term, text, words, yes_no
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

Judge = Callable[[Node, Field, Context], Found | None]

# The kind of a field whose declaration could not be used: whatever it is given is passed over.
WITHHELD = "withheld"

SIMPLE: dict[str, Judge] = {
    "text": text.judge,
    "prose": prose.judge,
    "number": number.judge,
    "yes-no": yes_no.judge,
    "date": date.judge,
    "period": period.judge,
    "term": term.judge,
    "country": place.judge_country,
    "url": address.judge,
    "words": words.judge,
    "headings": words.judge_headings,
    "alternatives": words.judge_alternatives,
    "id": text.judge_id,
    "file": text.judge,
    "language": text.judge_language,
    # These name something elsewhere; whether it exists is asked at the gate of links.
    "reference": text.judge,
    "source-id": text.judge,
    "element": text.judge,
    "field-name": text.judge,
}
