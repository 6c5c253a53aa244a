from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from caseatlas.build.lock import Busy
from caseatlas.build.summary import summary
from caseatlas.cli import library
from caseatlas.cli.check import print_problems
from caseatlas.host.mkdocs import run
from caseatlas.host.mkdocs.plugin import CaseAtlasPlugin
from caseatlas.host.mkdocs.session import Refused

CONTENT, BUSY = 1, 75


@click.command("build")
@click.option(
    "--site-dir", type=click.Path(path_type=Path, file_okay=False), help="Where the site goes; else as mkdocs.yml says."
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, help="How many processes may work. One does, so far.")
@click.option("--quiet", is_flag=True, help="Print nothing when everything is fine.")
@library.option
def command(site_dir: Path | None, jobs: int, quiet: bool, given: Path | None) -> None:
    """Check the library, build its site, and put the finished site in the place of the old one.

    A library with errors changes nothing: the old site stays as it is.
    """
    folder = library.found(given)
    started = time.monotonic()
    try:
        config = run.configuration(folder.parent, site_dir.absolute() if site_dir else None)
        target = config.site_dir
        run.build_site(config)
    except run.NoConfiguration as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(
            f"The site cannot be written: {error.filename or ''} {error.strerror or error}"
        ) from error
    except Busy as error:
        click.echo(f"{error} Try again when it is done.", err=True)
        sys.exit(BUSY)
    except Refused as refused:
        problems = list(refused.loaded.problems)
        print_problems(problems, "text", refused.loaded, sum(map(len, refused.loaded.library.records.values())), quiet)
        click.echo("Nothing was built; the site stays as it was.", err=True)
        sys.exit(CONTENT)
    if not quiet:
        plugin = config.plugins["caseatlas"]
        assert isinstance(plugin, CaseAtlasPlugin)
        made, session = plugin.session.made, plugin.session
        click.echo(summary(session.library, size_of(Path(target)), made.pages, time.monotonic() - started))
        click.echo(f"It lies in {target}")


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
