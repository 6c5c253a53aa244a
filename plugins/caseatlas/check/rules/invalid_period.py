"""A period in another form than two dates with a slash.

A period has a beginning and an end with a slash between them: `2016/2019`. Leave one of
them out where it is open or not known: `2018/` for what goes on. A hyphen would not do,
because it stands inside the dates.

Fails:

```yaml
period: 2016-2019
```

Mended:

```yaml
period: 2016/2019
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("invalid-period", Severity.ERROR, Gate.SHAPE, fixable=True)


def problem(node: Node, field: Field, given: str, meant: str = "", why: str = "") -> Problem:
    message = why or f"“{shortened(given)}” is not a period (“{field.key}”)."
    hint = (
        f"Write {meant}."
        if meant
        else "Write its two ends with a slash between them: 2016/2019, or 2018/ where the end is open."
    )
    return RULE.at(node, message, hint, field.key)
