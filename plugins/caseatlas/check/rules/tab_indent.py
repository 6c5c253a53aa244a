"""A tab where spaces are counted.

How far a line is indented says what it belongs to, and a tab is as wide as each editor
likes. Only spaces count. Most editors can be told to write spaces when the tab key is
pressed.

Fails:

```yaml
people:
\t- migrants
```

Mended:

```yaml
people:
  - migrants
```
"""  # noqa: D301 the tab is meant

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("tab-indent", Severity.ERROR, Gate.READING)
