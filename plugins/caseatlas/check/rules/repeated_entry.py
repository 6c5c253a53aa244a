"""The same entry twice in one list.

An entry counts once, however often it stands there. Perhaps the second was meant to be
another one.

Fails:

```yaml
people: [migrants, women, migrants]
```

Mended:

```yaml
people: [migrants, women]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("repeated-entry", Severity.WARNING, Gate.SHAPE, fixable=True)


def problem(node: Node, field: Field, given: str) -> Problem:
    return RULE.at(node, f"“{shortened(given)}” stands twice in “{field.key}”.", "Delete one of the two.", field.key)
