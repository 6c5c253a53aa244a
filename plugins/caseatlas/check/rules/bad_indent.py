"""A line that does not begin in the column it should.

How far a line is indented says what it belongs to: the fields of one source begin in
the same column, and entries of one list have their hyphens below each other. One space
too many or too few makes a line belong to something else. Use spaces, and as many as
the neighbouring lines have.

Fails:

```yaml
sources:
  - id: brief
   title: A policy brief
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
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("bad-indent", Severity.ERROR, Gate.READING)


def part(node: Node, key: str, whole: str) -> Problem:
    """A part of a group stands in the column of the group's own name."""
    message = f"“{key}” is a part of “{whole}”, but it is not indented below it."
    return RULE.at(
        node,
        message,
        f"Put spaces in front of it, and of the lines that belong to it, so that it stands further right than “{whole}”.",
        whole,
    )


def entry(node: Node, start: int, end: int, field: Field) -> Problem:
    """An entry stands further right than the one above it, and is read as the rest of that one's text."""
    message = f"This entry of “{field.key}” is indented further than the one above it, so YAML reads both as one text."
    return RULE.between(node, start, end, message, "Let the hyphens of one list stand in the same column.", field.key)
