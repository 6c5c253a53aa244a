r"""A backslash between double quotation marks.

Between double quotation marks the backslash gives the sign behind it a meaning of its
own: “\n” is a new line. Between single quotation marks (') it is only a backslash.

Fails:

```yaml
links:
  - url: https://example.org/
    title: "The folder C:\Users\anna"
```

Mended:

```yaml
links:
  - url: https://example.org/
    title: 'The folder C:\Users\anna'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-escape", Severity.ERROR, Gate.READING)
