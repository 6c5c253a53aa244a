"""Records or words that are part of each other.

If one programme is part of another, the other cannot be part of the first. The same
holds for the words of a list and the broader words above them. Follow the way the
message shows, and take out the link that is not true.

Fails, in `cases/programmes/sempre.yml`:

```yaml
part_of: [baltic-sea-region]
```

and in `cases/programmes/baltic-sea-region.yml`:

```yaml
title: Baltic Sea Region
summary: A programme that pays for projects around the Baltic Sea.
part_of: [sempre]
sources:
  - id: site
    title: The programme's own page
    told_by: self
```

Mended, in `cases/programmes/sempre.yml`:

```yaml
part_of: [baltic-sea-region]
```

and in `cases/programmes/baltic-sea-region.yml`:

```yaml
title: Baltic Sea Region
summary: A programme that pays for projects around the Baltic Sea.
sources:
  - id: site
    title: The programme's own page
    told_by: self
```
"""

from __future__ import annotations

from collections.abc import Sequence

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.nodes import Node

RULE = Rule("circular-reference", Severity.ERROR, Gate.LINKS)


def problem(node: Node, field: str, circle: Sequence[str]) -> Problem:
    message = f"This leads round in a circle: {' → '.join(circle)}."
    return RULE.at(node, message, "Take away the link that is not true.", field)
