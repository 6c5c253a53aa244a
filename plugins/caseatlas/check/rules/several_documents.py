"""A line of three hyphens in the wrong place.

A line of three hyphens stands above the fields and one below them, and nowhere else.
One more of them ends the fields too early, and what follows would not be read.

Fails, in `cases/organisations/time-bank.yml`:

```yaml
title: The time bank
summary: Neighbours help each other.
sources:
  - id: self
    title: Told by the time bank
    told_by: self
---
website: https://example.org/
```

Mended, in `cases/organisations/time-bank.yml`:

```yaml
title: The time bank
summary: Neighbours help each other.
sources:
  - id: self
    title: Told by the time bank
    told_by: self
website: https://example.org/
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("several-documents", Severity.ERROR, Gate.READING)
