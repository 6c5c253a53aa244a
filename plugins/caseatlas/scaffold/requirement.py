# What a library's site is built with, pinned: a released version, a tag in a git repository, or a wheel that travels
# with the library.
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePath

PACKAGE = "caseatlas"
VERSION = re.compile(r"(?:caseatlas\s*==\s*)?(\d[\w.+!-]*)")
GIT = re.compile(r"(?:caseatlas\s*@\s*)?(git\+(?:https|ssh)://\S+?)(?:@([^@/\s]+))?")
REMOTE_WHEEL = re.compile(r"(?:caseatlas\s*@\s*)?(https://\S+\.whl(?:#\S+)?)")
WHEEL = re.compile(r"[\w.+-]+\.whl")
WHEELS = "wheels"


class NotPinnedError(ValueError):
    """What was given does not name one version. The message says what would."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A line for `requirements.txt`, and the wheel that has to lie beside it, if one has to."""

    line: str
    wheel: Path | None = None

    @property
    def wheel_path(self) -> str:
        """Where the wheel lies in the library."""
        return f"{WHEELS}/{self.wheel.name}" if self.wheel else ""


def requirement_from(given: str) -> Requirement:
    """What `--install` names. Raises NotPinnedError for anything that may be another version tomorrow."""
    text = given.strip()
    if found := VERSION.fullmatch(text):
        return Requirement(f"{PACKAGE}=={found[1]}")
    if found := GIT.fullmatch(text):
        if not found[2]:
            raise NotPinnedError(f"Name a tag or a commit of {found[1]}: {found[1]}@v1.0.0")
        return Requirement(f"{PACKAGE} @ {found[1]}@{found[2]}")
    if found := REMOTE_WHEEL.fullmatch(text):
        return Requirement(f"{PACKAGE} @ {found[1]}")
    if WHEEL.fullmatch(PurePath(text).name):
        if not Path(text).is_file():
            raise NotPinnedError(f"There is no file {text}.")
        return Requirement(f"./{WHEELS}/{Path(text).name}", Path(text))
    raise NotPinnedError(
        "Name a version (1.0.0), a tag in a git repository (git+https://…@v1.0.0) or a wheel (caseatlas-….whl)."
    )
