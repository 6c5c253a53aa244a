"""A web address that cannot be followed.

An address begins with https:// or http:// and holds no spaces. Without its beginning a
browser would look for it inside the library's own site. Whether the address answers is
not asked here.

Fails:

```yaml
links:
  - url: www.nordregio.org
    title: Nordregio
```

Mended:

```yaml
links:
  - url: https://www.nordregio.org
    title: Nordregio
```
"""

from __future__ import annotations

import re

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

LONGEST = 200

RULE = Rule("bad-address", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, given: str) -> Problem:
    meant = address_in(given)
    hint = f"Write {meant}" if meant else "An address begins with https:// or http:// and has no spaces."
    return RULE.at(node, f"“{shortened(given)}” is not a web address (“{field.key}”).", hint, field.key)


def address_in(text: str) -> str:
    """The one web address that a text probably means; else an empty text."""
    if len(text) > LONGEST or "@" in text:
        return ""
    found = re.findall(r"https?://[^\s<>\"')\]]+", text)
    if found:
        return str(found[0]) if len(found) == 1 else ""
    bare = re.sub(r"^https?:?/{0,2}", "", text.strip("<>\"' "), flags=re.IGNORECASE)
    if re.fullmatch(r"10\.\d{4,9}/\S+", bare):
        return f"https://doi.org/{bare}"
    return f"https://{bare}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", bare) else ""
