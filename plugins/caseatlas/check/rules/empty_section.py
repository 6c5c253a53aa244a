"""A heading with no text below it.

An empty heading tells a reader nothing. Write the text, or take the heading away; if
the sources were read for it and do not say, name the field under `not_stated`, which
readers are told.

Fails:

```markdown
## What happens

The cooperative sews and trains people.

## What came of it
```

Mended:

```markdown
## What happens

The cooperative sews and trains people.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("empty-section", Severity.WARNING, Gate.SHAPE)


def problem(node: Node, start: int, end: int, heading: str, field: str) -> Problem:
    message = f"Nothing stands under “{shortened(heading)}”."
    hint = f"Write the text, or delete the heading and name “{field}” under “not_stated” if the sources do not say."
    return RULE.between(node, start, end, message, hint, field)
