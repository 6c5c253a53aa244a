"""A citation of a source that is not listed.

A citation names a source by its id, the short word that stands under `sources`. There
is none with this id, so readers could not look it up.

Fails:

```markdown
## What happens

The cooperative sews and trains people.[^breif]
```

Mended:

```markdown
## What happens

The cooperative sews and trains people.[^brief]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-source", Severity.ERROR, Gate.LINKS)


def problem(node: Node, given: str, meant: str) -> Problem:
    return RULE.at(node, message(given), hint(given, meant), "source")


def in_text(node: Node, start: int, end: int, given: str, meant: str) -> Problem:
    """The citation stands in prose."""
    return RULE.between(node, start, end, message(given), hint(given, meant), "sources")


def message(given: str) -> str:
    """What is wrong."""
    return f"“{shortened(given)}” is cited, but no source has that id."


def hint(given: str, meant: str) -> str:
    """How to mend it."""
    return (
        f"Did you mean “{meant}”?"
        if meant
        else f"Add “- id: {shortened(given)}” with its title and “told_by” under “sources”."
    )
