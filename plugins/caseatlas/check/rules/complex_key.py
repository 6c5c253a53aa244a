"""A field name that is not a plain word.

In front of a colon stands the name of a field: one plain word. Brackets or braces there
make a list or a group of it, which no field is called.

Fails:

```yaml
[title]: The Tailor cooperative
```

Mended:

```yaml
title: The Tailor cooperative
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("complex-key", Severity.ERROR, Gate.READING)
