"""A field that is given twice.

Each field stands once in a record. Of two with the same name it could not be known
which one is meant, so only the first is read.

Fails:

```yaml
status: running
status: ended
```

Mended:

```yaml
status: ended
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("duplicate-key", Severity.ERROR, Gate.READING)
