"""A bracket without its other half.

A list in square brackets, or a group in braces, ends with the other half of its
bracket. Without it, the following fields would be taken for entries of the list; with
one too many, nobody knows where the list ends.

Fails:

```yaml
people: [migrants, women
```

Mended:

```yaml
people: [migrants, women]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unclosed-bracket", Severity.ERROR, Gate.READING)
