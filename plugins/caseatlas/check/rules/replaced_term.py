"""A word that another has taken the place of.

The editors of a list may replace a word. The old one is still understood, so that no
record breaks, but the new one is what readers see and filter by.

Fails, in `cases/vocabularies/people.yml`:

```yaml
extends: preset
terms:
  newcomers: {label: Newcomers, replaced_by: migrants}
```

and in `cases/tailor-cooperative.md`:

```yaml
people: [newcomers]
```

Mended, in `cases/vocabularies/people.yml`:

```yaml
extends: preset
terms:
  newcomers: {label: Newcomers, replaced_by: migrants}
```

and in `cases/tailor-cooperative.md`:

```yaml
people: [migrants]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

RULE = Rule("replaced-term", Severity.WARNING, Gate.WORDS, fixable=True)


def problem(node: Node, field: Field, given: str, now: str) -> Problem:
    return RULE.at(node, f"“{given}” has been replaced by “{now}”.", f"Write “{now}”.", field.key)
