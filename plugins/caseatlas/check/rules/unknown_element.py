"""A part that its framework does not have.

A case is placed on a part of a framework, and perhaps on one of its perspectives, by
the id that the framework's file gives them.

Fails:

```yaml
placements:
  - framework: participation-pyramid
    element: decide
    evidence: The users chose the director together.
```

Mended:

```yaml
placements:
  - framework: participation-pyramid
    element: decide-together
    evidence: The users chose the director together.
```
"""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import listed
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-element", Severity.ERROR, Gate.LINKS)


def problem(node: Node, field: Field, given: str, framework: str, meant: str, known: Sequence[str]) -> Problem:
    message = f"“{shortened(given)}” is not a part of “{framework}”."
    hint = f"Did you mean “{meant}”?" if meant else f"Its parts are: {listed(known)}."
    return RULE.at(node, message, hint, field.key)
