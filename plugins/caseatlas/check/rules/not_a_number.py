"""Something else where a number is meant.

A number is written with digits alone, and a point before decimals: `1000`, `2.5`.
Units, words such as “about” and signs between the thousands would have to be guessed
at, and a wrong guess makes a wrong figure; most fields for numbers have a neighbour for
the unit, or one that says “roughly”.

Fails:

```yaml
reach:
  - what: people trained
    value: about 40
```

Mended:

```yaml
reach:
  - what: people trained
    value: 40
    about: yes
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("not-a-number", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str, hint: str = "") -> Problem:
    message = f"“{shortened(given)}” is not a number (“{field.key}”)."
    return RULE.at(node, message, hint or "Write digits only, with a point for decimals: 1000 or 2.5.", field.key)


def comma(node: Node, number: str) -> Problem:
    """A decimal comma inside braces, where a comma parts fields."""
    message = f"A comma parts the fields inside braces, so the number {number.replace('.', ',')} is cut in two."
    return RULE.at(node, message, f"Write it with a point: {number}")
