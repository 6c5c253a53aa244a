"""A colon inside a text without quotation marks.

A colon with a space behind it ends the name of a field. A text that holds one has to
stand in quotation marks, or the rest of it would be taken for a field of its own.

Fails:

```yaml
title: The Tailor cooperative: a new start
```

Mended:

```yaml
title: 'The Tailor cooperative: a new start'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("colon-in-value", Severity.ERROR, Gate.READING)
