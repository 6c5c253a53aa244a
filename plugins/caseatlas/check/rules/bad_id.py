"""A file name that cannot be the name of a record.

The name of a record's file is its address on the site for ever, and other records point
to it by that name. So it has only small letters from a to z, digits and single hyphens,
which every computer and every browser writes alike, and at most 80 of them.

Fails, in `cases/Time Bank.md`:

```yaml
title: The time bank
```

Mended, in `cases/time-bank.md`:

```yaml
title: The time bank
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("bad-id", Severity.ERROR, Gate.READING)
