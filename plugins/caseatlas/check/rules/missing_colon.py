"""A field name without its colon.

A field is a name, a colon, a space and what it is. A line without a colon is either a
name that lost it, or the rest of a longer text; such a text has to be indented under
its field.

Fails:

```yaml
title The Tailor cooperative
```

Mended:

```yaml
title: The Tailor cooperative
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("missing-colon", Severity.ERROR, Gate.READING)
