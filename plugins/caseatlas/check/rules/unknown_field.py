"""A field that the library does not have.

The library has a fixed set of fields, the same for every record of a kind, so that
records can be compared. This name is none of them: it may be misspelt, or belong into
another field. What has no field belongs into the text.

Fails:

```yaml
peple: [migrants]
```

Mended:

```yaml
people: [migrants]
```
"""

from __future__ import annotations

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import some_of
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

SHORT_LIST = 16

RULE = Rule("unknown-field", Severity.ERROR, Gate.SHAPE, fixable=True)


def problem(node: Node, key: str, meant: str, known: Iterable[str], whole: str = "") -> Problem:
    """`whole` names the group whose parts the fields are, if it is one."""
    of = f"“{whole}”" if whole else "this library"
    message = f"“{shortened(key)}” is not a field of {of}." if key else "A field's name is missing before the colon."
    hint = f"Did you mean “{meant}”?" if meant else f"The fields of {of} are: {some_of(known, SHORT_LIST)}"
    return RULE.at(node, message, hint, key)
