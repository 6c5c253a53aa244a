"""A field named as not stated that is filled in.

`not_stated` tells readers what the sources were read for and do not say. A field cannot
be both: take it off that list, or empty it.

Fails:

```yaml
period: 2016/2019
not_stated: [period]
```

Mended:

```yaml
period: 2016/2019
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.read.nodes import Node

RULE = Rule("stated-after-all", Severity.ERROR, Gate.LINKS)


def problem(node: Node, key: str, filled: Node) -> Problem:
    related = (Related(filled.text.path, filled.span, f"“{key}” is filled in here"),)
    message = f"“{key}” is named as not stated, but it is filled in."
    return RULE.at(node, message, "Take it off the list, or empty the field.", "not_stated", related)
