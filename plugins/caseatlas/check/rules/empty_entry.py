"""An entry of a list with nothing in it.

A hyphen, or a place between two commas, has nothing behind it. Either something was
forgotten there, or the line can go.

Fails:

```yaml
people:
  - migrants
  -
```

Mended:

```yaml
people:
  - migrants
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("empty-entry", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field) -> Problem:
    return RULE.at(
        node,
        f"An entry of “{field.key}” is empty.",
        "Write something behind the hyphen, or delete the line.",
        field.key,
    )
