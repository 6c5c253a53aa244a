"""A text longer than its field takes.

Titles, summaries and the like stand in lists and on cards, where a long text would
crowd out the others. Keep what a reader needs first, and move the rest into the text
below the fields.

Fails:

```yaml
title: The Tailor cooperative in Luleå, where migrant women and a local tailor began to sew, and which by now employs six people and trains others
```

Mended:

```yaml
title: The Tailor cooperative in Luleå
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("too-long", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, length: int, limit: int, unit: str) -> Problem:
    message = f"“{field.key}” has {length} {unit}; it takes at most {limit}."
    return RULE.at(node, message, "Keep what a reader needs first, and move the rest into the text below.", field.key)
