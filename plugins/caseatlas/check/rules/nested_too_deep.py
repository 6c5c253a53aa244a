"""Lists or groups inside each other, deeper than any field goes.

No field needs more than four lists or groups inside each other. Thirty and more are
stray brackets, or lines indented further and further. Nothing of the file is read below
them.

Fails:

```yaml
people: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[migrants]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

Mended:

```yaml
people: [migrants]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("nested-too-deep", Severity.ERROR, Gate.READING)
