"""Curly quotation marks around a whole text.

Word processors write curly quotation marks. To the notation of the fields they are
letters like any other, so they would be shown to readers as part of the text. A text
needs no quotation marks unless a sign in it has a meaning of its own.

Fails:

```yaml
title: “The Tailor cooperative”
```

Mended:

```yaml
title: The Tailor cooperative
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("smart-quotes", Severity.WARNING, Gate.SHAPE, fixable=True)


def problem(node: Node, field: Field, given: str) -> Problem:
    message = f"The curly quotation marks around “{field.key}” would be shown to readers as part of the text."
    straight = f': "{given[1:-1]}"' if shortened(given) == given else "."
    return RULE.at(node, message, f"Take them away, or use straight ones{straight}", field.key)
