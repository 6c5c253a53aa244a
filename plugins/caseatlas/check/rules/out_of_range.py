"""A number outside the limits of its field.

This field takes only numbers within limits: a latitude, for instance, lies between -90
and 90. Often two numbers are swapped or a decimal point is missing.

Fails:

```yaml
place: {name: Luleå, country: Sweden, latitude: 6558, longitude: 22.15}
```

Mended:

```yaml
place: {name: Luleå, country: Sweden, latitude: 65.58, longitude: 22.15}
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("out-of-range", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str) -> Problem:
    low = "" if field.minimum is None else f"at least {field.minimum:g}"
    high = "" if field.maximum is None else f"at most {field.maximum:g}"
    limits = " and ".join(filter(None, (low, high)))
    wanted = f"; it has to be {limits}" if limits else ", which is more than a number here can be"
    return RULE.at(node, f"“{field.key}” is {shortened(given)}{wanted}.", "", field.key)
