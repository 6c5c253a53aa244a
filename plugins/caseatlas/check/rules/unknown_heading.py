"""A heading that is none of the library’s.

The headings of a record are the same on every page, in the library's own words, so that
readers find their way. Under another heading, or one marked otherwise than with two
number signs and a space, the text is kept; under a heading that the library does not
know, it is shown at the end of the page.

Fails:

```markdown
## What happend

The cooperative sews and trains people.
```

Mended:

```markdown
## What happens

The cooperative sews and trains people.
```
"""

from __future__ import annotations

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import some_of
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

SHORT_LIST = 12

RULE = Rule("unknown-heading", Severity.WARNING, Gate.SHAPE, fixable=True)


def nearly(node: Node, start: int, end: int, heading: str) -> Problem:
    """A line says one of the library's headings, but is not marked as one."""
    message = f"“{shortened(heading)}” is a heading of this library, but it is not written as one."
    return RULE.between(
        node, start, end, message, f"Write “## {heading}”: two number signs, a space, the heading.", heading
    )


def problem(node: Node, start: int, end: int, heading: str, meant: str, known: Iterable[str]) -> Problem:
    message = (
        f"“{shortened(heading)}” is not a heading of this library; its text is kept and shown at the end of the page."
    )
    hint = f"Did you mean “## {meant}”?" if meant else f"The headings are: {some_of(known, SHORT_LIST)}"
    return RULE.between(node, start, end, message, hint, heading)
