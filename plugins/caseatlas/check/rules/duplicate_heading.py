"""The same heading twice.

Each heading of this library stands for one text of the record. Under a second heading
for the same text, or another heading that means the same, both texts are kept and shown
one after the other; joining them is kinder to the reader.

Fails:

```markdown
## What happens

The cooperative sews for private customers.

## What they do

It also trains people who are out of work.
```

Mended:

```markdown
## What happens

The cooperative sews for private customers. It also trains people who are out of work.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("duplicate-heading", Severity.WARNING, Gate.SHAPE)


def problem(node: Node, start: int, end: int, heading: str, field: str) -> Problem:
    message = f"A second heading for the same text (“{shortened(heading)}”); both texts are kept, one after the other."
    return RULE.between(node, start, end, message, "Join the two under one heading.", field)
