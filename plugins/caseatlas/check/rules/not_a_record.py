"""A file that holds no fields.

A record is made of fields: a name, a colon, a space and what it is. This file is empty,
or holds only text or a list.

Fails, in `cases/organisations/time-bank.yml`:

```yaml
The time bank is run by its members.
```

Mended, in `cases/organisations/time-bank.yml`:

```yaml
title: The time bank
summary: The time bank is run by its members.
sources:
  - id: self
    title: Told by the time bank
    told_by: self
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("not-a-record", Severity.ERROR, Gate.SHAPE)


def problem(node: Node) -> Problem:
    hint = (
        "A record is a list of fields, each a name, a colon, a space and what it is, such as “title: Guest at School”."
    )
    return RULE.at(node, "This file holds no fields.", hint)
