"""Two things that would stand at one address.

Every record and every page has an address of its own on the site. An earlier name under
`aliases` leads readers from an old address to the new one, and must not be the name of
anything else.

Fails:

```yaml
aliases: [guest-at-school]
```

Mended:

```yaml
aliases: [tailors-of-lulea]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.model.span import START
from caseatlas.read.nodes import Node

RULE = Rule("claimed-twice", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, address: str, other: str, node: Node | None = None) -> Problem:
    related = (Related(other, START, "the other one"),)
    message = f"The address /{address} is claimed by this and by {other}."
    span = START if node is None else node.span
    return Problem(
        RULE.code, RULE.severity, path, span, message, "Rename one of the two, or take the alias away.", related=related
    )
