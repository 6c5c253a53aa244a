"""A quotation mark without its other half.

A text that begins with a quotation mark ends with the same one. Without it, the
following lines would be taken for a part of the text.

Fails:

```yaml
title: "The Tailor cooperative
```

Mended:

```yaml
title: "The Tailor cooperative"
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("unclosed-quote", Severity.ERROR, Gate.READING)
