"""A word that is not in its list.

Some fields take their words from a list, so that a reader who chooses a word finds
every record that has it. A word that is not on the list would be found by nobody. Use
one that is; if none fits, ask the editors of the library for a new one.

Fails:

```yaml
people: [migrant]
```

Mended:

```yaml
people: [migrants]
```
"""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import some_of
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-term", Severity.ERROR, Gate.WORDS, fixable=True)

SHORT_LIST = 12


def problem(node: Node, field: Field, given: str, name: str, meant: str, known: Sequence[str]) -> Problem:
    message = f"“{shortened(given)}” is not a word of the list “{name}”."
    hint = f"Did you mean “{meant}”?" if meant else f"The words are: {some_of(known, SHORT_LIST)}"
    return RULE.at(node, message, hint, field.key)
