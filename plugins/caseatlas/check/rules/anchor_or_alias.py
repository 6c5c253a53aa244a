"""A text that begins with “&” or “*”.

In the notation of the fields (YAML) a word behind “&” is a name for what follows, and
the same word behind “*” brings it in again somewhere else. A library does not use this:
every record says in full what it has to say, so that it can be read, moved and mended
by itself. Mostly the sign only belongs to a text; then the whole text goes into
quotation marks.

Fails:

```yaml
people: &group [migrants, women]
```

Mended:

```yaml
people: [migrants, women]
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Severity

RULE = Rule("anchor-or-alias", Severity.ERROR, Gate.READING)
