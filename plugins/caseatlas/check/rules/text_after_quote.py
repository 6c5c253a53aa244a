"""Text behind a closing quotation mark or bracket.

A text that begins with a quotation mark ends with the next one of the same kind, and a
list that begins with a bracket ends with its other half. What follows belongs to
nothing. Put the whole text into the other kind of quotation marks, or write a single
quotation mark (') inside single ones twice.

Fails:

```yaml
title: "The "best" cooperative"
```

Mended:

```yaml
title: 'The "best" cooperative'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("text-after-quote", Severity.ERROR, Gate.READING)
