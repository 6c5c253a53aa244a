"""A language that is none of the library’s.

`library.yml` lists the languages of the library by their short codes, such as `en` or
`sv`. A record is written in one of them.

Fails:

```yaml
language: Swedish
```

Mended:

```yaml
language: sv
```
"""

from __future__ import annotations

from collections.abc import Iterable

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import listed
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("unknown-language", Severity.ERROR, Gate.WORDS)


def problem(node: Node, given: str, known: Iterable[str]) -> Problem:
    message = f"“{shortened(given)}” is not a language of this library."
    return RULE.at(node, message, f"The languages are: {listed(known)}.", "language")
