from __future__ import annotations

from pathlib import Path

import click

from caseatlas.cli import library
from caseatlas.host.mkdocs import run


@click.command("serve")
@click.option("--address", help="Where to serve, such as 127.0.0.1:8000; else as mkdocs.yml says.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@library.option
def command(address: str | None, open_browser: bool, given: Path | None) -> None:
    """Show the site while you write: every change appears in the browser by itself.

    A problem never stops it: a banner tells what to mend, and the last good page stays.
    """
    root = library.found(given).parent
    try:
        run.configuration(root)
        run.serve_site(root, address, open_browser)
    except run.NoConfiguration as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"The site cannot be served: {error.strerror or error}.") from error
