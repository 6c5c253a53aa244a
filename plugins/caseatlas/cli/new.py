from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from caseatlas.check.files import DEVICES, KEPT_NAMES, MAX_ID
from caseatlas.check.kinds.text import ID
from caseatlas.check.suggest import closest, listed
from caseatlas.cli import library as libraries
from caseatlas.load import load
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import RecordType
from caseatlas.scaffold.naming import id_of
from caseatlas.scaffold.quote import one_line
from caseatlas.scaffold.record import Beginning, blank_record
from caseatlas.scaffold.translation import blank_translation

TRANSLATION = "translation"


@click.command("new")
@click.argument("kind", metavar="TYPE")
@click.argument("title")
@click.argument("tongue", metavar="[LANGUAGE]", required=False)
@click.option("--language", help="The language it is written in. Without it: the library's first.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Write pure YAML instead of Markdown with fields above the text.")
@click.option("--id", "chosen", help="The file's name without its ending. Without it: made from the title.")
@libraries.option
def command(
    kind: str,
    title: str,
    tongue: str | None,
    language: str | None,
    as_yaml: bool,
    chosen: str | None,
    given: Path | None,
) -> None:
    """Write a commented file ready to fill in: a record of a TYPE (case, organisation …) with a TITLE.

    “new translation CASE-ID LANGUAGE” begins a translation of a record that is there. Nothing is ever overwritten.
    """
    folder = libraries.found(given)
    library = load(folder).library
    if kind == TRANSLATION and TRANSLATION not in library.schema.types:
        path, text = translation_file(library, title, tongue or language or "")
    elif tongue is not None:
        raise click.UsageError(
            f'“{tongue}” is one word too many. Put the title in quotation marks: new {kind} "{title} {tongue}"'
        )
    else:
        path, text = record_file(
            library, type_called(library, kind), title, language or library.settings.language, as_yaml, chosen
        )
    write_new(folder.parent / path, path, text)
    click.echo(
        f"Wrote {path}.\n\nNext: open it and fill in what stands empty. Then see whether all is well:\n  caseatlas check {path}"
    )


def record_file(
    library: Library, kind: RecordType, title: str, language: str, as_yaml: bool, chosen: str | None
) -> tuple[str, str]:
    """Path and text of a new record's file."""
    known_language(library, language)
    title = one_line(title)
    id = usable_id(library, kind, title, chosen)
    beginning = Beginning(kind, id, title, language, date.today().isoformat())
    return path_of(library, kind, f"{id}{'.yml' if as_yaml else '.md'}"), blank_record(library, beginning, as_yaml)


def translation_file(library: Library, id: str, language: str) -> tuple[str, str]:
    """Path and text of a new translation of the record `id`."""
    record = record_called(library, id)
    known_language(library, language)
    if language == record.language:
        raise click.UsageError(f"“{record.id}” is written in “{language}” already.")
    return path_of(library, record.type, f"{record.id}.{language}.md"), blank_translation(record, language)


def type_called(library: Library, name: str) -> RecordType:
    """The record type with a key or label. Ends the command with exit code 2 if there is none."""
    types = library.schema.types
    names = {
        said.casefold(): key
        for key, kind in types.items()
        for said in (key, kind.folder, *kind.label.texts.values(), *kind.plural.texts.values())
        if said
    }
    key = names.get(name.casefold())
    if key is None:
        meant = closest(name, names)
        hint = f"Did you mean “{meant}”?" if meant else f"There are: {', '.join([*types, TRANSLATION])}."
        raise click.UsageError(f"This library has no type “{name}”. {hint}")
    return types[key]


def record_called(library: Library, id: str) -> Record:
    """The record with an id, of whatever type; the main type is asked first. Ends with exit code 2 if there is none."""
    wanted = id.rsplit("/", 1)[-1].removesuffix(".md").removesuffix(".yml")
    for kind in sorted(library.schema.types.values(), key=lambda kind: not kind.main):
        record = library.get(kind.key, wanted)
        if record is not None:
            return record
    meant = closest(wanted, {record.id: record.id for record in library.all()})
    raise click.UsageError(f"There is no record “{id}”." + (f" Did you mean “{meant}”?" if meant else ""))


def known_language(library: Library, language: str) -> None:
    if language not in library.settings.languages:
        known = listed(library.settings.languages)
        what = f"“{language}” is not a language of this library" if language else "Say into which language"
        raise click.UsageError(f"{what} ({known}). Others are added under “languages” in {library.folder}/library.yml.")


def usable_id(library: Library, kind: RecordType, title: str, chosen: str | None) -> str:
    """The id that was chosen, or made from the title. Ends the command with exit code 2 if it cannot be one, or is taken."""
    id = chosen or id_of(title)
    reserved = KEPT_NAMES | DEVICES | {other.folder for other in library.schema.types.values() if kind.main}
    if not ID.fullmatch(id) or len(id) > MAX_ID:
        raise click.UsageError(
            f"“{chosen or title}” gives no file name. Choose one of small letters, digits and hyphens: --id my-case"
        )
    if id in reserved:
        raise click.UsageError(f"“{id}” is a name the library needs itself. Choose another one: --id {id}-{kind.key}")
    there = library.get(kind.key, id)
    if there is not None:
        raise click.UsageError(
            f"There is a {kind.label.said_in('en').lower()} “{id}” already ({there.path}). Choose another name: --id {id}-2"
        )
    return id


def path_of(library: Library, kind: RecordType, name: str) -> str:
    return "/".join(part for part in (library.folder, kind.folder, name) if part)


def write_new(file: Path, path: str, text: str) -> None:
    """Write a file that is not there yet. Ends the command with exit code 2 if it is."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise click.UsageError(f"There is a file {path} already. It was left as it is.") from None
    except OSError as error:
        raise click.UsageError(f"{path} could not be written: {error.strerror}.") from error
