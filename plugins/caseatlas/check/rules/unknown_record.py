"""A link to a record that does not exist.

Records name each other by the name of the file, without its ending. There is no such
file: the name may be misspelt, the title may stand there instead, the other record is
still to be written, or it has been withdrawn.

Fails:

```yaml
ask: Coompanion
```

Mended:

```yaml
ask: coompanion-norrbotten
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-record", Severity.ERROR, Gate.LINKS)


def withdrawn(node: Node, field: Field, given: str, kind: str) -> Problem:
    """The record is there, but has been taken back."""
    message = f"The {kind} “{shortened(given)}” has been withdrawn (“{field.key}”)."
    return RULE.at(node, message, "Take the link away: nothing in the library may speak of it any more.", field.key)


def problem(node: Node, field: Field, given: str, kind: str, meant: str, folder: str) -> Problem:
    message = f"There is no {kind} “{shortened(given)}” (“{field.key}”)."
    hint = (
        f"Did you mean “{meant}”?"
        if meant
        else f"Use the name of a file in {folder}, without its ending, or add that file."
    )
    return RULE.at(node, message, hint, field.key)
