"""A text without quotation marks that begins with a sign kept for other uses.

Some signs mean something at the beginning of a text: @ ` % * & ! | > { } [ ] , ? and #.
A text that begins with one of them has to stand in quotation marks. A list has hyphens,
not stars.

Fails:

```yaml
title: @home in Luleå
```

Mended:

```yaml
title: '@home in Luleå'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("reserved-sign", Severity.ERROR, Gate.READING)
