"""Two files with one name.

The name of its file is the name of a record, whatever its ending and whether its
letters are large or small: some computers cannot tell `Time-bank.md` from
`time-bank.yml`. Only the first of the two is read. Rename one, or join what they say.

Fails, in `cases/time-bank.md`:

```yaml
title: The time bank
```

and in `cases/time-bank.yml`:

```yaml
title: Another time bank
```

Mended, in `cases/time-bank.md`:

```yaml
title: The time bank
```

and in `cases/village-time-bank.yml`:

```yaml
title: Another time bank
what_happens: Neighbours help each other, an hour for an hour.
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.model.span import START

RULE = Rule("duplicate-id", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, id: str, other: str) -> Problem:
    related = (Related(other, START, "the other file"),)
    message = f"“{id}” is already the name of {other}; some computers cannot tell the two apart."
    return Problem(RULE.code, RULE.severity, path, START, message, "Rename one of the two.", related=related)
