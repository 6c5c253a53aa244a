"""Fewer entries than a list needs.

Some lists make sense only with several entries: where sources disagree there are at
least two versions. Add what is missing, or leave the field out.

Fails:

```yaml
contradictions:
  - about: Who began it
    versions:
      - says: The women did.
        source: brief
```

Mended:

```yaml
contradictions:
  - about: Who began it
    versions:
      - says: The women did.
        source: brief
      - says: The tailor did.
        source: brief
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("too-few", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, count: int) -> Problem:
    message = f"“{field.key}” has {count} {'entry' if count == 1 else 'entries'}; it needs at least {field.min_items}."
    return RULE.at(node, message, "Add what is missing, or leave the field out.", field.key)
