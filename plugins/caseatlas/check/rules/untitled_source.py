"""A source without a title.

A reader who wants to check a statement has to find the source. Write what it is called
and who published it; for what somebody told you or did themselves, say just that.

Fails:

```yaml
sources:
  - id: brief
    told_by: self
```

Mended:

```yaml
sources:
  - id: brief
    title: Told by the cooperative
    told_by: self
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("untitled-source", Severity.ERROR, Gate.LINKS)


def problem(node: Node, given: str) -> Problem:
    message = f"The source “{shortened(given)}” has no title."
    hint = "Write what it is called and who published it; for what you saw or did yourself, for instance “title: Told by the cooperative”."
    return RULE.at(node, message, hint, "sources")
