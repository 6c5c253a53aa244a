"""More entries than a list takes.

A record that is filed under everything is found under nothing. Keep the most fitting
entries, the best one first.

Fails:

```yaml
themes: [employment, migration-inclusion, education, health]
```

Mended:

```yaml
themes: [employment, migration-inclusion, education]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("too-many", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, count: int) -> Problem:
    message = f"“{field.key}” has {count} entries; it takes at most {field.max_items}."
    return RULE.at(node, message, "Keep the most fitting ones.", field.key)
