"""Results of something that is only planned.

What has not begun has no results. What is hoped for has a field of its own, `expected`,
and readers are told that it is a hope. If it has begun after all, correct the status.

Fails:

```yaml
status: planned
results:
  - Six people will have a job.
```

Mended:

```yaml
status: planned
expected:
  - Six people will have a job.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("results-of-a-plan", Severity.ERROR, Gate.LINKS)


def problem(node: Node, field: Field) -> Problem:
    message = f"A plan has no results yet, but “{field.key}” is filled in."
    return RULE.at(node, message, "Move what is hoped for to “expected”, or correct “status”.", field.key)
