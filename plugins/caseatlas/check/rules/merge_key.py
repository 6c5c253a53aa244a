"""Two angle brackets that copy fields from elsewhere.

In the notation of the fields (YAML) “<<” brings in fields that stand in another place.
A library writes every field where it belongs, so that each record can be read by
itself.

Fails:

```yaml
related:
  - <<: {case: guest-at-school}
```

Mended:

```yaml
related:
  - case: guest-at-school
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("merge-key", Severity.ERROR, Gate.READING)
