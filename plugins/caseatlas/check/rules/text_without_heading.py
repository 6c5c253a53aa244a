"""Text above the first heading.

Each stretch of text belongs under one of the library's headings, so that readers find
the same things in the same place on every page. Text without one is kept, and shown at
the end of the page.

Fails:

```markdown
The cooperative sews and trains people.
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

RULE = Rule("text-without-heading", Severity.WARNING, Gate.SHAPE)


def problem(node: Node, start: int, end: int, first: str) -> Problem:
    message = "This text stands under no heading; it is kept and shown at the end of the page."
    return RULE.between(node, start, end, message, f"Put a heading above it, for instance “## {first}”.")
