# One build at a time for one site. The lock is the operating system's, so it goes with a process that is killed.
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

LOCK = ".caseatlas-lock"


class Busy(Exception):
    """Another build is writing the same site."""


class Lock:
    """The right to write the site in a folder; held from `take` to `release`."""

    def __init__(self, site: Path) -> None:
        self.path = site.with_name(site.name + LOCK)
        self.file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock, or raise Busy at once. Raises OSError where the folder cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("ab")
        try:
            lock(file)
        except OSError as error:
            file.close()
            raise Busy(f"Another build is writing {self.path.name.removesuffix(LOCK)}/ just now.") from error
        self.file = file

    def release(self) -> None:
        """Give the lock back and clear its file away."""
        if self.file is not None:
            self.path.unlink(missing_ok=True) if os.name != "nt" else None
            self.file.close()
            self.file = None


if sys.platform == "win32":
    import msvcrt

    def lock(file: IO[bytes]) -> None:
        """Lock a file for this process; OSError if another has it."""
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: IO[bytes]) -> None:
        """Lock a file for this process; OSError if another has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
