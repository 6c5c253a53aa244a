"""A source that nothing in the record cites.

With one source, everything in a record comes from it. With several, readers want to
know which sentence comes from where: cite each with its id, as `[^news]`, or as
`source: news` in an entry. A source that nothing cites can be left out, or moved to
`links`.

Fails:

```yaml
sources:
  - id: brief
    title: A policy brief
    told_by: partner
  - id: news
    title: A news page
    told_by: partner
```

and below the fields:

```markdown
## What happens

The cooperative sews and trains people.[^brief]
```

Mended:

```yaml
sources:
  - id: brief
    title: A policy brief
    told_by: partner
  - id: news
    title: A news page
    told_by: partner
```

and below the fields:

```markdown
## What happens

The cooperative sews and trains people.[^brief] Its bags are sold in shops.[^news]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("uncited-source", Severity.WARNING, Gate.LINKS)


def problem(node: Node, given: str) -> Problem:
    message = f"The source “{shortened(given)}” is listed, but nothing cites it."
    hint = f"Write [^{shortened(given)}] behind the sentences that come from it, or “source: {shortened(given)}” in an entry; or take it off the list."
    return RULE.at(node, message, hint, "sources")
