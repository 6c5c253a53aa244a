from __future__ import annotations

import click

from caseatlas.check import catalog
from caseatlas.check.suggest import closest


@click.command("explain")
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="List every code with its first sentence.")
def command(code: str | None, everything: bool) -> None:
    """Print the manual page of a problem: what it means, why it matters, how to mend it."""
    if everything or code is None:
        for rule in catalog.rules():
            click.echo(f"{rule.code:<26} {catalog.title(rule.code)}")
        return
    try:
        click.echo(f"{code} ({catalog.module(code).RULE.severity})\n\n{catalog.manual(code)}")
    except KeyError:
        meant = closest(code, [rule.code for rule in catalog.rules()])
        hint = f" Did you mean “{meant}”?" if meant else " “caseatlas explain --all” lists them."
        raise click.UsageError(f"There is no problem called “{code}”.{hint}") from None
