"""A translation without its original, or into a language the library does not have.

A translation has the name of its original with the language in front of the ending:
`tailor-cooperative.sv.md` belongs to `tailor-cooperative.md`. Here there is no such
original, or the library does not have that language, or the original is already written
in it.

Fails, in `cases/tailor-coop.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
---
```

Mended, in `cases/tailor-cooperative.sv.md`:

```markdown
---
title: Skräddarkooperativet i Luleå
---
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.span import START

RULE = Rule("orphan-translation", Severity.ERROR, Gate.LIBRARY)


def alone(path: str, id: str) -> Problem:
    """There is no original."""
    why = f"There is no record “{id}” that this could be the translation of."
    return problem(path, why, "Compare the file name with that of the original.")


def original_language(path: str, id: str, language: str) -> Problem:
    """The original is already in that language."""
    why = f"“{language}” is the language in which “{id}” itself is written."
    return problem(path, why, "Put what differs into the original and delete this file, or give it another language.")


def other_language(path: str, language: str) -> Problem:
    """The library does not have the language."""
    why = f"“{language}” is not a language of this library."
    return problem(path, why, "Add it to “languages” in library.yml, or rename the file.")


def problem(path: str, why: str, hint: str) -> Problem:
    return Problem(RULE.code, RULE.severity, path, START, why, hint)
