"""A line that begins with a percent sign.

At the head of a file, “%” begins an order to a program that reads the notation of the
fields (YAML). A library needs none. Delete the line; if it is text, it belongs behind
the name of a field, in quotation marks.

Fails, in `cases/organisations/time-bank.yml`:

```yaml
%YAML 1.2
---
title: The time bank
summary: Neighbours help each other.
sources:
  - id: self
    title: Told by the time bank
    told_by: self
```

Mended, in `cases/organisations/time-bank.yml`:

```yaml
title: The time bank
summary: Neighbours help each other.
sources:
  - id: self
    title: Told by the time bank
    told_by: self
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("yaml-directive", Severity.ERROR, Gate.READING)
