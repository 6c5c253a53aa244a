"""A record without a word about what happens.

The fields say where and for whom; a reader also wants to know what is done there. A few
sentences under one heading are enough.

Fails, in `cases/time-bank.yml`:

```yaml
title: The time bank
```

Mended, in `cases/time-bank.yml`:

```yaml
title: The time bank
what_happens: Neighbours help each other, an hour for an hour.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("missing-text", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, kind: str, heading: str, field: str) -> Problem:
    """`heading` is one to write under; without one, the text stands in `field`."""
    hint = f"Write a few sentences under a heading, for instance “## {heading}”."
    if not heading:
        hint = f"Write a few sentences in a field for text:\n{field}: |\n  …"
    return RULE.at(node, f"The {kind} has no text yet.", hint, field)
