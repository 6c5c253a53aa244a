"""A colon or a hyphen without a space behind it.

Behind the colon of a field, and behind the hyphen of an entry, stands a space. Without
it the sign is taken for a part of the word.

Fails:

```yaml
status:running
```

Mended:

```yaml
status: running
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("missing-space", Severity.ERROR, Gate.READING)
