"""A file name that the library or an operating system keeps for itself.

Some names already mean something: `index` is the first page of a folder, `media` the
folder of the pictures, and files called `con` or `aux` cannot even be stored under
Windows. Give the record another name; its title can stay as it is.

Fails, in `cases/index.md`:

```yaml
title: The index of neighbours
```

Mended, in `cases/index-of-neighbours.md`:

```yaml
title: The index of neighbours
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("reserved-id", Severity.ERROR, Gate.LIBRARY)


def problem(path: str, id: str) -> Problem:
    message = f"“{id}” cannot be the name of a record: it is kept for the library itself or for an operating system."
    settings = id.casefold() == "library"
    hint = (
        "The settings of the library are written in library.yml, in small letters."
        if settings
        else "Choose another file name."
    )
    return Problem(RULE.code, RULE.severity, path, START, message, hint)
