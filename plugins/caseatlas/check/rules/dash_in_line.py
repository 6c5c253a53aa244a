"""A list that begins on the line of its field name.

A list with hyphens begins below the name of its field, with each entry on a line of its
own. On one line, a list stands in square brackets with commas, and without hyphens.

Fails:

```yaml
people: - migrants
  - women
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
from caseatlas.model.problem import Severity

RULE = Rule("dash-in-line", Severity.ERROR, Gate.READING)
