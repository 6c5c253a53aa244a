"""A place whose country we do not recognise.

A place is written with its country behind a comma, so that it can be put on the map and
found by country. The country may be written in any of the larger European languages, or
as its two-letter code. For a place that is no town in a country, name the country
alone.

Fails:

```yaml
place: Luleå
```

Mended:

```yaml
place: Luleå, Sweden
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-country", Severity.ERROR, Gate.WORDS)


def problem(node: Node, field: Field, given: str, meant: str, alone: bool = False) -> Problem:
    """`alone` says that the field holds a country and nothing else."""
    message = f"“{shortened(given)}” names no country that we know (“{field.key}”)."
    how = (
        "Write its name, such as “Sweden”, or its code, such as “SE”."
        if alone
        else "Write the place and its country with a comma between them: “Luleå, Sweden”."
    )
    return RULE.at(node, message, f"Did you mean “{meant}”?" if meant else how, field.key)


def cut_in_two(node: Node, field: Field, town: str, country: str) -> Problem:
    """Inside brackets the comma has made two places of one."""
    message = (
        f"Inside brackets a comma parts two places, so “{shortened(town)}” stands without its country (“{field.key}”)."
    )
    return RULE.at(
        node, message, f'Put the place in quotes: {field.key}: ["{shortened(town)}, {shortened(country)}"]', field.key
    )
