"""A file whose fields cannot be found.

In a file that ends in .md the fields stand at the top, between two lines of three
hyphens, and the text below them. The first line is missing or is not just these
hyphens; some editors make one long dash of them.

Fails, in `cases/time-bank.md`:

```markdown
title: The time bank
summary: Neighbours help each other, an hour for an hour.
place: Cardiff, Wales
people: [residents]
themes: [civic-participation]
status: running
sources:
  - id: self
    title: Told by the time bank
    told_by: self
---

## What happens

Whoever has helped for an hour may ask for an hour.
```

Mended, in `cases/time-bank.md`:

```markdown
---
title: The time bank
summary: Neighbours help each other, an hour for an hour.
place: Cardiff, Wales
people: [residents]
themes: [civic-participation]
status: running
sources:
  - id: self
    title: Told by the time bank
    told_by: self
---

## What happens

Whoever has helped for an hour may ask for an hour.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("no-front-matter", Severity.ERROR, Gate.READING)
