"""A text that begins with an exclamation mark.

In the notation of the fields (YAML) a word behind “!” is an order to a program. A
library has none to give: each field knows by itself what it holds. If the mark belongs
to the text, put the whole text into quotation marks.

Fails:

```yaml
title: !mportant work in Luleå
```

Mended:

```yaml
title: '!mportant work in Luleå'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("explicit-tag", Severity.ERROR, Gate.READING)
