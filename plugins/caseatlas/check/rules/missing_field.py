"""A field that every record of this kind needs.

A reader has to know of every case what it is called, what it is, where, for whom and
how it stands, and who says so. One of these is not there, or nothing stands behind its
colon. If you have read the sources and they do not say it, name the field under
`not_stated`; only the title, the summary, the status and the sources cannot be left
open.

Fails:

```yaml
place:
```

Mended:

```yaml
place: Luleå, Sweden
```
"""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.check.suggest import some_of
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node

SHORT_LIST = 12

RULE = Rule("missing-field", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, whole: str, words: Sequence[str] = ()) -> Problem:
    """`whole` says what lacks the field; `words` are those it takes, if it draws from a list."""
    message = f"“{field.key}” is missing in {whole}."
    return RULE.at(node, message, f"{asked(field)} {how(field, words)}", field.key)


def empty(node: Node, field: Field, words: Sequence[str] = ()) -> Problem:
    """The field stands there with nothing behind its colon."""
    return RULE.at(node, f"“{field.key}” is empty.", f"{asked(field)} {how(field, words)}", field.key)


def asked(field: Field) -> str:
    """What the field asks for, as a sentence."""
    text = field.help.said_in("en") or field.label.said_in("en") or field.key
    return text if text.endswith((".", "?")) else f"{text}."


def how(field: Field, words: Sequence[str]) -> str:
    """How to write it."""
    if field.example:
        return f"For instance: {field.key}: {field.example}"
    if words:
        return f"Write “{field.key}:” and {'some' if field.many else 'one'} of: {some_of(words, SHORT_LIST)}"
    return f"Write “{field.key}: …”."
