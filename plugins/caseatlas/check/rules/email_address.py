"""An e-mail address in a record.

A library is public for ever: it is copied, stored and searched by machines that collect
addresses, and a person who leaves cannot be taken out of every copy. Name the
organisation and give its web page, or the field `ask`, instead.

Fails:

```markdown
## What happens

Ask anna.andersson@example.org how the cooperative began.
```

Mended:

```markdown
## What happens

Ask Coompanion Norrbotten how the cooperative began.
```
"""

from __future__ import annotations

import re

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

NAME = re.compile(r"[\w.+-]+$")
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")

RULE = Rule("email-address", Severity.WARNING, Gate.LINKS)


def problem(node: Node, start: int, end: int) -> Problem:
    message = "An e-mail address stands here; a library is public for ever, copies included."
    return RULE.between(node, start, end, message, "Name an organisation and its web page instead.")
