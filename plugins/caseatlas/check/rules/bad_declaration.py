"""A field, type or list of the library that cannot be used as it is declared.

`library.yml` says which fields the records of this library have, and the files in
`vocabularies/` say which words they use. Here one of them lacks something, or names
something that does not exist. Until it is mended, whatever the records say in that
field is passed over.

Fails, in `cases/library.yml`:

```yaml
fields:
  inhabitants: {type: numbre, label: Inhabitants}
```

Mended, in `cases/library.yml`:

```yaml
fields:
  inhabitants: {type: number, label: Inhabitants}
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("bad-declaration", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, message: str, hint: str = "", field: str = "") -> Problem:
    return RULE.at(node, message, hint, field)
