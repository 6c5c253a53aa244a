"""Words behind a “#” that are left out.

Behind a space, “#” begins a remark for those who edit the file; readers never see it.
If the words belong to the text, put the whole text into quotation marks. If they are a
remark, put a space behind the sign, and nobody will ask again.

Fails:

```yaml
title: Project #1 of the tailors
```

Mended:

```yaml
title: 'Project #1 of the tailors'
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("hash-in-value", Severity.WARNING, Gate.READING)
