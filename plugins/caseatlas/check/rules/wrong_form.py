"""A text that does not have the form its field asks for.

Some fields take a text of a certain form: an id of small letters, a currency of three
capitals, a document number. The message gives an example.

Fails:

```yaml
funding:
  - funder: The European Union
    amount: 10000
    currency: euro
```

Mended:

```yaml
funding:
  - funder: The European Union
    amount: 10000
    currency: EUR
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("wrong-form", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str, meant: str = "") -> Problem:
    """`meant` is the text in the form that was probably intended, if we can tell."""
    if meant and meant != given:
        return RULE.at(
            node,
            f"“{shortened(given)}” does not have the form that “{field.key}” asks for.",
            f"Write {meant}",
            field.key,
        )
    message = f"“{shortened(given)}” does not have the form that “{field.key}” asks for."
    asked = field.help.said_in("en")
    example = f"For instance: {field.example}" if field.example else f"The form is: {field.pattern}"
    return RULE.at(node, message, f"{asked}. {example}" if asked else example, field.key)
