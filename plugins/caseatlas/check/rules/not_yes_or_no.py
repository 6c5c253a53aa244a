"""Something else where yes or no is meant.

This field asks a question with two answers. Write `yes` or `no`; what there is to say
beyond that belongs into the text.

Fails:

```yaml
reach:
  - what: people trained
    value: 40
    about: roughly
```

Mended:

```yaml
reach:
  - what: people trained
    value: 40
    about: yes
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("not-yes-or-no", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str) -> Problem:
    return RULE.at(
        node, f"“{field.key}” asks yes or no, but “{shortened(given)}” stands here.", "Write yes or no.", field.key
    )
