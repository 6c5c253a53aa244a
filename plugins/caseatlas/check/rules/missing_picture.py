"""A picture that is not in the library, or of a kind that must not be.

The pictures of a record lie in a folder with its name inside `media`, and are named
here by their file: capitals count. JPEG, PNG, WebP and GIF pictures are taken. Others
are not, because some kinds of file can run programs in the reader's browser.

Fails:

```yaml
pictures:
  - file: Workshop.JPG
    alt: Four women at sewing machines
    credit: The cooperative
    licence: CC BY 4.0
    consent: given
```

Mended:

```yaml
pictures:
  - file: workshop.jpg
    alt: Four women at sewing machines
    credit: The cooperative
    licence: CC BY 4.0
    consent: given
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node
from caseatlas.read.text import shortened

RULE = Rule("missing-picture", Severity.ERROR, Gate.LINKS)


def problem(node: Node, given: str, folder: str, meant: str = "") -> Problem:
    message = f"There is no picture “{shortened(given)}” in {folder}."
    hint = f"Did you mean “{meant}”?" if meant else "Put the file there; upper and lower case count."
    return RULE.at(node, message, hint, "pictures")


def refused(node: Node, given: str) -> Problem:
    """The file's kind can carry scripts, or is no picture a browser shows."""
    message = f"“{shortened(given)}” is not a picture that a library takes."
    return RULE.at(node, message, "Use a file that ends in .jpg, .png, .webp or .gif.", "pictures")
