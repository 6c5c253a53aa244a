from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from caseatlas.check import preset
from caseatlas.check.draft import TRANSLATION_FIELDS
from caseatlas.check.kinds import SIMPLE
from caseatlas.check.suggest import closest
from caseatlas.cli import library
from caseatlas.export import vscode
from caseatlas.export.editor import associations, record_schemas, settings_schemas
from caseatlas.export.json_text import readable_file
from caseatlas.load import Loaded, load
from caseatlas.model.library import Library
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Term, Vocabulary
from caseatlas.model.words import NO_WORDS

FOLDER = ".caseatlas/schema"
FIELD_TYPES = "field types"


@click.command("schema")
@click.argument("kind", metavar="[TYPE]", required=False)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help=f"Where to write; “-” prints. Without it: {FOLDER} beside the library's folder.",
)
@click.option(
    "--vscode", "code", is_flag=True, help=f"Also tell Visual Studio Code, in {vscode.PATH}, which files each is for."
)
@click.option("--check", "checking", is_flag=True, help="Write nothing; exit code 1 if a file there is out of date.")
@click.option("--quiet", is_flag=True, help="Print nothing when everything is fine.")
@library.option
def command(kind: str | None, output: Path | None, code: bool, checking: bool, quiet: bool, given: Path | None) -> None:
    """Write JSON Schema files, with which an editor helps while one writes.

    One file for each record type (or only for TYPE), for library.yml and for the vocabulary files. They know the
    library's fields, words and records, so write them again when these change.
    """
    loaded = load(library.found(given))
    refuse_broken_settings(loaded)
    files = {name: readable_file(schema) for name, schema in schemas(loaded.library, kind).items()}
    if output == Path("-"):
        click.echo(b"".join(files.values()), nl=False)
        return
    folder = Path.cwd() / output if output else loaded.root / FOLDER
    wanted = {folder / name: content for name, content in files.items()}
    if code:
        path = loaded.root / vscode.PATH
        wanted[path] = settings_file(path, loaded.library, os.path.relpath(folder, loaded.root).replace(os.sep, "/"))
    settle(wanted, checking, quiet)


def refuse_broken_settings(loaded: Loaded) -> None:
    """End with exit code 1 where the declarations themselves have errors: the schemas would lack what is withheld."""
    folder = loaded.library.folder
    errors = [
        problem
        for problem in loaded.errors
        if problem.path.startswith((f"{folder}/library.yml", f"{folder}/vocabularies/"))
    ]
    if errors:
        first = f"{errors[0].path}:{errors[0].span.line}: {errors[0].message}"
        click.echo(
            f"The library's declarations have errors, so nothing was written. Mend them first: caseatlas check\n{first}",
            err=True,
        )
        sys.exit(1)


def schemas(given: Library, kind: str | None) -> dict[str, object]:
    """The schemas by their file names: all, or those of one record type."""
    types = given.schema.types
    if kind is not None and kind not in types:
        meant = closest(kind, list(types))
        hint = f" Did you mean “{meant}”?" if meant else f" There are: {', '.join(types)}."
        raise click.UsageError(f"There is no record type “{kind}”.{hint}")
    found: dict[str, object] = {}
    for key in types if kind is None else [kind]:
        found |= record_schemas(given, types[key], TRANSLATION_FIELDS.values())
    if kind is None:
        found |= settings_schemas(given, settings_parts(), {**given.vocabularies, FIELD_TYPES: field_types()})
    return found


def settings_parts() -> Mapping[str, Field]:
    """What settings files may say, with the types of field as words to choose from."""
    parts = dict(preset.declaration_parts())
    fields = (
        replace(field, kind="term", vocabulary=FIELD_TYPES) if field.key == "type" else field
        for field in parts["field"].fields
    )
    parts["field"] = replace(parts["field"], fields=tuple(fields))
    return parts


def field_types() -> Vocabulary:
    """The types a field may have."""
    names = dict.fromkeys([*SIMPLE, *preset.record_parts(), "group", "map"])
    return Vocabulary(FIELD_TYPES, NO_WORDS, {name: Term(name, NO_WORDS) for name in names})


def settings_file(path: Path, given: Library, folder: str) -> bytes:
    """The settings of Visual Studio Code with our schemas in them. Ends with exit code 2 where that would lose something."""
    text = path.read_text("utf-8") if path.is_file() else ""
    try:
        return vscode.merged_settings(text, associations(given), folder).encode()
    except vscode.UnreadableError as error:
        raise click.UsageError(f"{path} was left as it is: {error} Add “{vscode.SCHEMAS}” to it by hand.") from None


def settle(wanted: Mapping[Path, bytes], checking: bool, quiet: bool) -> None:
    """Write what differs, or only say so."""
    stale = [path for path, content in wanted.items() if not path.is_file() or path.read_bytes() != content]
    if checking and stale:
        for path in stale:
            click.echo(f"{path} is out of date.", err=True)
        click.echo("Write it again with: caseatlas schema", err=True)
        sys.exit(1)
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted[path])
    if not quiet:
        click.echo(f"{len(wanted)} files are up to date" + (f", {len(stale)} of them written." if stale else "."))
