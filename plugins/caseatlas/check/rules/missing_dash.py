"""A line in a list without its hyphen.

Every entry of a list stands on a line of its own, with a hyphen and a space in front of
it. Other signs, such as “•” or “1.”, are taken for text.

Fails:

```yaml
people:
  - migrants
  women
```

Mended:

```yaml
people:
  - migrants
  - women
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("missing-dash", Severity.ERROR, Gate.READING)


def bullet(node: Node, field: Field, sign: str) -> Problem:
    """The entries begin with another sign."""
    message = f"The entries of “{field.key}” begin with “{sign}”, so YAML does not see a list."
    return RULE.at(node, message, "Begin each entry on a line of its own, with a hyphen and a space.", field.key)
