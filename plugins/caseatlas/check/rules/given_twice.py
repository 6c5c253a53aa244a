"""A text given both as a field and under a heading.

A longer text can stand among the fields or under its heading below them. Given in both
places, it could not be known which one is meant; the one among the fields is kept.

Fails:

```yaml
outcome: Six people have a job.
```

and below the fields:

```markdown
## What happens

The cooperative sews and trains people.

## What came of it

Six people have a job.
```

Mended:

```markdown
## What happens

The cooperative sews and trains people.

## What came of it

Six people have a job.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("given-twice", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, start: int, end: int, heading: str, field: str) -> Problem:
    message = f"“{field}” is given as a field above and again under “{shortened(heading)}”."
    return RULE.between(node, start, end, message, "Keep one of the two.", field)
