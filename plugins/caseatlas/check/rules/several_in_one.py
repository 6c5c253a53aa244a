"""Several entries of a list written as one.

Each entry of a list stands by itself, so that each can be found. On one line, entries
stand in square brackets with commas between them.

Fails:

```yaml
people: migrants, women
```

Mended:

```yaml
people: [migrants, women]
```
"""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("several-in-one", Severity.ERROR, Gate.SHAPE, fixable=True)


def problem(node: Node, field: Field, parts: Sequence[str]) -> Problem:
    """`parts` are the entries that were meant."""
    entries = "".join(f"\n  - {part}" for part in parts)
    message = f"“{field.key}” holds several entries in one."
    hint = f"Give each a line of its own that begins with a hyphen and a space:\n{field.key}:{entries}"
    return RULE.at(node, message, hint, field.key)
