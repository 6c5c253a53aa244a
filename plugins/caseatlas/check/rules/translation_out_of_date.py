"""A translation of an earlier wording.

A translation may note, as `translation_of`, which wording of the original it was made
from. The original has changed since. Readers are told so until somebody compares the
two, brings the translation up to date and writes the new mark that the message gives.

Fails, in `cases/tailor-cooperative.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
translation_of: 0123abcd
---
```

Mended, in `cases/tailor-cooperative.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
translation_of: b6e1436d
---
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("translation-out-of-date", Severity.WARNING, Gate.LIBRARY)


def problem(node: Node, mark: str) -> Problem:
    message = "The original has changed since this translation was made."
    return RULE.at(node, message, f"Bring it up to date, then write “translation_of: {mark}”.", "translation_of")
