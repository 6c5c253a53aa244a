"""A file that is not part of a library.

Records end in .md or .yml and lie in the folder of their kind; pictures lie in `media`,
the library's own pages in `pages`. This file is none of these and is passed over:
nothing of it will be on the site.

Fails, in `cases/time-bank.yaml`:

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
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("unknown-file", Severity.WARNING, Gate.LIBRARY)


def problem(path: str, hint: str) -> Problem:
    return Problem(
        RULE.code, RULE.severity, path, START, "This file is not part of the library and is passed over.", hint
    )
