from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

import click

import caseatlas
from caseatlas.check import catalog
from caseatlas.cli import library
from caseatlas.load import Loaded, load
from caseatlas.model.problem import Problem, Severity
from caseatlas.report import github, json_file, sarif, summary, text

FORMATS = ("text", "json", "github", "sarif")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print the problems.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--quiet", is_flag=True, help="Print nothing when everything is fine.")
@click.option(
    "--summary",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also append a report in Markdown to this file.",
)
@click.option(
    "--changed",
    type=click.File(encoding="utf-8"),
    help="A list of changed files, one to a line, for that report (- reads it from standard input).",
)
@library.option
def command(
    paths: Sequence[Path],
    form: str,
    strict: bool,
    quiet: bool,
    page: Path | None,
    changed: TextIO | None,
    given: Path | None,
) -> None:
    """Find every problem of the library in one run.

    With PATHS, tell only of those files; they are still judged within the whole library. Exit code 1 means that there
    are problems to mend.
    """
    loaded = load(library.found(given))
    problems = chosen(loaded, paths)
    records = sum(len(records) for records in loaded.library.records.values())
    print_problems(problems, form, loaded, records, quiet)
    if page is not None:
        append_summary(page, problems, loaded, changed or ())
    counts = json_file.counts(problems)
    if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]):
        sys.exit(1)


def chosen(loaded: Loaded, paths: Sequence[Path]) -> list[Problem]:
    """The problems of the named files and folders, or all. Ends the command with exit code 2 for one that is not there."""
    if not paths:
        return list(loaded.problems)
    wanted = []
    for path in paths:
        absolute = Path(os.path.abspath(path if path.exists() else loaded.root / path))  # noqa: PTH100 a link is judged as what it is
        if not os.path.lexists(absolute) or not absolute.is_relative_to(loaded.root):
            raise click.UsageError(f"There is no {path} in this library.")
        wanted.append(absolute.relative_to(loaded.root).as_posix())
    return [problem for problem in loaded.problems if any(lies_in(problem.path, path) for path in wanted)]


def lies_in(path: str, folder: str) -> bool:
    return folder == "." or path == folder or path.startswith(f"{folder}/")


def print_problems(problems: list[Problem], form: str, loaded: Loaded, records: int, quiet: bool) -> None:
    """The problems on standard output, in the form asked for."""
    if form == "json":
        click.echo(json_file.render(problems, records))
    elif form == "sarif":
        titles = {problem.code: catalog.title(problem.code) for problem in problems}
        click.echo(sarif.render(problems, titles, caseatlas.__version__, from_git_top(loaded.root)))
    elif form == "github":
        for line in github.render(problems, from_git_top(loaded.root)):
            click.echo(line)
    else:
        print_text(problems, loaded, records, quiet)


def append_summary(page: Path, problems: list[Problem], loaded: Loaded, changed: Iterable[str]) -> None:
    """Append the report for people who look at a change; `changed` names files from git's top, as git does."""
    prefix = from_git_top(loaded.root)
    up = "../" * prefix.count("/")
    names = [name.rstrip("\r\n") for name in changed]
    paths = {name.removeprefix(prefix) if name.startswith(prefix) else f"{up}{name}" for name in names if name}
    with page.open("a", encoding="utf-8") as file:
        file.write(summary.render(problems, loaded.library, paths))


def print_text(problems: list[Problem], loaded: Loaded, records: int, quiet: bool) -> None:
    for paragraph in text.render(problems, loaded.line, sys.stdout.isatty() and "NO_COLOR" not in os.environ):
        click.echo(paragraph + "\n")
    if problems or not quiet:
        click.echo(text.summary(json_file.counts(problems), records))


def from_git_top(root: Path) -> str:
    """The way from git's top folder to `root`, with a slash at the end; empty at the top or outside git."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inside = root.relative_to(folder).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""
