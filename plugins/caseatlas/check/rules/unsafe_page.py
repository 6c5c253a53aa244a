"""A page that holds a script or chooses its own template.

The library's own pages are ordinary Markdown. A script, a frame or an event in a page
would run on every reader's computer and could change what the site says, so none is let
in, not even by the editors.

Fails, in `cases/pages/about.md`:

```markdown
# About this library

<script src="https://example.org/counter.js"></script>
```

Mended, in `cases/pages/about.md`:

```markdown
# About this library

It counts nobody.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("unsafe-page", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, found: str) -> Problem:
    message = f"“{shortened(found)}” must not stand in a page of the library."
    return Problem(
        RULE.code,
        RULE.severity,
        path,
        span,
        message,
        "Delete it; the site chooses its templates itself."
        if "template" in found
        else "Write it in plain Markdown; a page needs no scripts.",
    )
