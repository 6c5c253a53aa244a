# Data files that grow with the library are split, so that no part is larger than a host or a program will take.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseatlas.model.artifact import Artifact

LIMIT = 50_000_000


@dataclass(frozen=True, slots=True)
class Shell:
    """What a file has around its entries. Every part of a split file has all of it, and is whole by itself."""

    head: bytes = b""
    joint: bytes = b""
    tail: bytes = b""


def in_parts(stem: str, ending: str, shell: Shell, entries: Iterable[bytes], limit: int = LIMIT) -> list[Artifact]:
    """The file `stem.ending` with its entries; as `stem-1.ending`, `stem-2.ending` … where one would be over `limit` bytes.

    An entry that is too large by itself still gets a part: nothing is ever left out.
    """
    bodies = list(bodies_within(shell, entries, limit)) or [[]]
    names = [stem] if len(bodies) == 1 else [f"{stem}-{number}" for number in range(1, len(bodies) + 1)]
    return [
        Artifact(f"{name}.{ending}", shell.head + shell.joint.join(body) + shell.tail)
        for name, body in zip(names, bodies, strict=True)
    ]


def bodies_within(shell: Shell, entries: Iterable[bytes], limit: int) -> Iterator[list[bytes]]:
    """The entries in groups that fit into a file each."""
    around = len(shell.head) + len(shell.tail)
    body: list[bytes] = []
    size = around
    for entry in entries:
        if body and size + len(shell.joint) + len(entry) > limit:
            yield body
            body, size = [], around
        size += len(entry) + (len(shell.joint) if body else 0)
        body.append(entry)
    if body:
        yield body
