from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from caseatlas.model.schema import Field
from caseatlas.read.nodes import Node


@dataclass(slots=True)
class Found:
    """A judged value with the node it comes from: a plain value, a list of Found, or a dict of Found by part.

    For a dict, `said` names the parts that were written or meant, whatever became of them, and `strange` says that
    there were others. `refused` marks a declaration of which nothing could be used but its name.
    """

    value: Any
    node: Node
    said: frozenset[str] = frozenset()
    strange: bool = False
    refused: bool = False

    def may_hold(self, part: str) -> bool:
        """Whether a part without a value may have been meant all the same."""
        return self.strange or part in self.said


def plain(found: Found) -> Any:
    """The value without its places."""
    if isinstance(found.value, list):
        return [plain(item) for item in found.value]
    if isinstance(found.value, dict):
        return {key: plain(item) for key, item in found.value.items()}
    return found.value


def walk(declared: Field, found: Found, beside: dict[str, Found]) -> Iterator[tuple[Field, Found, dict[str, Found]]]:
    """Every single value inside a found one, with its field and with the parts of the group it stands in."""
    if isinstance(found.value, list):
        for item in found.value:
            yield from walk(declared, item, beside)
    elif isinstance(found.value, dict):
        for key, item in found.value.items():
            part = declared.part(key)
            if part is not None:
                yield from walk(part, item, found.value)
    else:
        yield declared, found, beside
