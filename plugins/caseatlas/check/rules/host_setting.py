"""A setting in mkdocs.yml that does not go with Case Atlas.

Some features of the program that puts the pages together would undo what the site
promises: they make every reader download the whole library, or a list of all pages at
every click. The site has its own search, and needs neither.

Fails, in `mkdocs.yml`:

```yaml
plugins: [search, caseatlas]
```

Mended, in `mkdocs.yml`:

```yaml
plugins: [caseatlas]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("host-setting", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, what: str, why: str) -> Problem:
    return Problem(
        RULE.code,
        RULE.severity,
        path,
        span,
        f"“{shortened(what)}” does not go with Case Atlas: {why}",
        "Take it out of mkdocs.yml.",
    )
