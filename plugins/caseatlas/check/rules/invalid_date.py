"""A date in another form than year-month-day, or one the calendar does not have.

Dates are written the same way in every language: the year, then the month, then the
day, with hyphens. Write as much as you know and no more: `2018`, `2018-03` or
`2018-03-05`. A day is never guessed, because 05/03 is in March for some and in May for
others.

Fails:

```yaml
as_of: 5 March 2018
```

Mended:

```yaml
as_of: 2018-03-05
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("invalid-date", Severity.ERROR, Gate.SHAPE, fixable=True)


def not_known(node: Node, field: Field, given: str) -> Problem:
    """The text says that there is no date to give."""
    message = f"“{given}” is not a date (“{field.key}”)."
    return RULE.at(node, message, "Leave the field out if the date is not known.", field.key)


def problem(node: Node, field: Field, given: str, meant: str, why: str = "") -> Problem:
    message = why or f"“{shortened(given)}” is not a date as this library writes them (“{field.key}”)."
    hint = (
        f"Write {meant}." if meant else "Write year-month-day, as exactly as you know it: 2018, 2018-03 or 2018-03-05."
    )
    return RULE.at(node, message, hint, field.key)
