from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be: its path below the site, with forward slashes, and its bytes."""

    path: str
    content: bytes
