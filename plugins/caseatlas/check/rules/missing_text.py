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

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("missing-text", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, headings: Iterable[str], kind: str) -> Problem:
    first = next(iter(headings), "")
    message = f"The {kind} has no text yet."
    return RULE.at(node, message, f"Write a few sentences under a heading, for instance “## {first}”.", first)
