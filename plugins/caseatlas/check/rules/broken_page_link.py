"""A page that links to a record which does not exist.

The library's own pages link to a record by its file. There is no such file, perhaps
because it is spelt differently or has been renamed; readers would come to an empty
page.

Fails, in `cases/pages/about.md`:

```markdown
See [a school that invites guests](../guest-at-scool.md).
```

Mended, in `cases/pages/about.md`:

```markdown
See [a school that invites guests](../guest-at-school.md).
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import Span
from caseatlas.read.text import shortened

RULE = Rule("broken-page-link", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, span: Span, given: str, meant: str) -> Problem:
    hint = f"Did you mean “{meant}”?" if meant else "Link to the file of a record, such as ../guest-at-school.md."
    return Problem(RULE.code, RULE.severity, path, span, f"There is no record “{shortened(given)}”.", hint)
