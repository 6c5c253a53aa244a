# A site is written beside the old one and takes its place by a rename, so that at every moment the folder holds a
# whole site: the old one, or the new one.
from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from caseatlas.model.artifact import Artifact

WRITING = ".caseatlas-new"
LEAVING = ".caseatlas-old"


def staging_for(site: Path) -> Path:
    """A new empty folder next to a site's, on the same disk. What an earlier broken build left there is cleared."""
    staging = site.with_name(site.name + WRITING)
    restore(site)
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    return staging


def restore(site: Path) -> None:
    """Bring the old site back if an earlier build was killed between the two renames, and clear what it left."""
    leaving = site.with_name(site.name + LEAVING)
    if leaving.exists() and not site.exists():
        leaving.rename(site)
    shutil.rmtree(leaving, ignore_errors=True)


def write(folder: Path, artifacts: Iterable[Artifact]) -> None:
    """Write files below `folder`. Raises OSError; ValueError for a path that leads out of it."""
    made: set[Path] = set()
    for artifact in artifacts:
        target = folder / artifact.path
        if not target.resolve().is_relative_to(folder.resolve()) or ".." in target.parts:
            raise ValueError(f"{artifact.path} lies outside the site")
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(artifact.content)


def held(folder: Path) -> Iterator[Artifact]:
    """The files below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield Artifact(path.relative_to(folder).as_posix(), path.read_bytes())


def renew(site: Path, artifacts: Iterable[Artifact], written: dict[str, bytes]) -> None:
    """Bring a site that is being looked at up to date: only what differs is written, what is gone is deleted.

    `written` says what the site holds, as hashes by path, and is brought up to date too.
    """
    now: dict[str, bytes] = {}
    for artifact in artifacts:
        now[artifact.path] = sha256(artifact.content).digest()
        if written.get(artifact.path) != now[artifact.path]:
            write(site, [artifact])
    for path in written.keys() - now.keys():
        (site / path).unlink(missing_ok=True)
    written.clear()
    written.update(now)


def swap_in(staging: Path, site: Path) -> None:
    """Put the finished site in the place of the old one."""
    leaving = site.with_name(site.name + LEAVING)
    shutil.rmtree(leaving, ignore_errors=True)
    if site.exists():
        site.rename(leaving)
    staging.replace(site)
    shutil.rmtree(leaving, ignore_errors=True)


def discard(staging: Path) -> None:
    """Clear away a site that was not finished."""
    shutil.rmtree(staging, ignore_errors=True)
