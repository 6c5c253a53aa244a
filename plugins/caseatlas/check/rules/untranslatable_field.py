"""A field in a translation that does not differ by language.

A translation holds only what is said in words: titles, summaries, texts. Places, dates,
figures and words of a list are the original's, and are shown in the reader's language
by themselves. Whatever else stands in a translation is passed over.

Fails, in `cases/tailor-cooperative.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
status: running
---
```

Mended, in `cases/tailor-cooperative.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
---
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("untranslatable-field", Severity.WARNING, Gate.SHAPE)


def problem(node: Node, key: str) -> Problem:
    message = f"“{shortened(key)}” does not differ by language; the original's is used."
    return RULE.at(node, message, "Delete it here.", key)
