# How every command finds its library.
from __future__ import annotations

from pathlib import Path

import click

from caseatlas.read.files import find_library

WRONG_USE = 2

option = click.option(
    "--library",
    "given",
    type=click.Path(path_type=Path),
    help="The library's folder, or one that holds it. Without it: the nearest above the working folder.",
)


def found(given: Path | None) -> Path:
    """The library's folder. Ends the command with exit code 2 if there is none."""
    start = (given or Path.cwd()).absolute()
    if given is not None and not start.is_dir():
        raise click.UsageError(f"There is no folder {given}.")
    library = find_library(start) if given is None else directly(start)
    if library is None:
        raise click.UsageError(
            f"There is no library in {start} or above it (a library is a folder with a library.yml). "
            "Go to the folder that holds it, name it with --library, or begin one with: caseatlas init"
        )
    return library


def directly(folder: Path) -> Path | None:
    """The library that a folder is or holds; the folders above are not asked."""
    library = find_library(folder)
    return library if library is not None and (library == folder or library.parent == folder) else None
