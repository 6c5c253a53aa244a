from __future__ import annotations

import os
import platform
import sys
import traceback
from importlib import import_module

import click

import caseatlas

OUR_FAULT = 3

# Each command is the `command` of the file with its name, which is read only when it is called: judging a library
# need not wait for MkDocs.
COMMANDS = ("build", "check", "explain", "init", "new", "schema", "serve")


class Commands(click.Group):
    """The commands by their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, as help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"caseatlas.cli.{cmd_name}").command
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(caseatlas.__version__, package_name="caseatlas", prog_name="caseatlas")
def commands() -> None:
    """Case Atlas turns a folder of practice cases into a validated, searchable, accessible static knowledge site."""


def main() -> None:
    """The `caseatlas` command. Exit codes: 0 fine, 1 problems in the content, 2 wrong use, 3 a fault of ours, 75 busy."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        commands()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        report_fault(error)
        sys.exit(OUR_FAULT)


def report_fault(error: Exception) -> None:
    """Say that this is our fault and what to send us. The traceback comes last, and only for the report."""
    click.echo("This is a fault in Case Atlas, not in your library. Nothing was changed.", err=True)
    click.echo("Please report it with the lines below: https://github.com/case-atlas/case-atlas/issues/new\n", err=True)
    version = f"caseatlas {caseatlas.__version__}, Python {platform.python_version()}, {platform.system()}"
    click.echo(f"{version}\n{''.join(traceback.format_exception(error))}", err=True)
