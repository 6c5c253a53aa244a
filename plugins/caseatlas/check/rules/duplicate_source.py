"""Two sources, or two parts, with one id.

A source is cited by its id, and the parts of a framework are named by theirs. With the
same id twice, nobody could say which one is meant.

Fails:

```yaml
sources:
  - id: brief
    title: A policy brief
    told_by: partner
  - id: brief
    title: Another policy brief
    told_by: partner
```

Mended:

```yaml
sources:
  - id: brief
    title: A policy brief
    told_by: partner
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("duplicate-source", Severity.ERROR, Gate.LINKS)


def problem(node: Node, given: str, first: Node) -> Problem:
    related = (Related(first.text.path, first.span, "the first one"),)
    return RULE.at(node, f"The id “{shortened(given)}” is given twice.", "Give each its own id.", "id", related)
