from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

import caseatlas
from caseatlas.check.kinds.address import is_web_address
from caseatlas.cli.schema import FOLDER, schemas, settings_file
from caseatlas.export import vscode
from caseatlas.export.json_text import readable_file
from caseatlas.load import load
from caseatlas.model.artifact import Artifact
from caseatlas.read.files import DEFAULT_FOLDER
from caseatlas.scaffold.answers import DEFAULT_TITLE, Answers, pages_address
from caseatlas.scaffold.library import LANGUAGES, library_files
from caseatlas.scaffold.quote import one_line
from caseatlas.scaffold.requirement import NotPinnedError, Requirement, requirement_from

# What a folder may hold and still count as empty: what GitHub or git puts there first. None of it is overwritten.
BROUGHT_ALONG = frozenset({".git", ".gitignore", "README.md", "LICENSE", ".DS_Store"})
REPOSITORY = re.compile(r"https://[\w.-]+(?:/[\w.~-]+)+")


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", help="What the library is called.")
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=click.Choice(LANGUAGES),
    help="A language of the library; the first is the main one. Others are added in cases/library.yml.",
)
@click.option("--repository", help="Where the library will live, for instance https://github.com/my-network/my-library")
@click.option("--site-url", help="Where the site will be. Without it: what GitHub Pages makes of --repository.")
@click.option(
    "--install",
    "source",
    default=caseatlas.__version__,
    help="What the site is built with: a version, git+https://…@TAG, or a wheel, which is copied along.",
)
def command(
    folder: Path, title: str | None, languages: Sequence[str], repository: str | None, site_url: str | None, source: str
) -> None:
    """Write a small working library of your own into an empty FOLDER.

    On a terminal it asks for what is not given: the title, the languages, the repository.
    """
    refuse_full(folder)
    requirement = pinned(source)
    title, languages, repository = ask(folder, title, languages, repository)
    answers = Answers(
        title=one_line(title) or DEFAULT_TITLE,
        languages=tuple(dict.fromkeys(languages)),
        site_url=usable_site(site_url) if site_url else pages_address(usable_repository(repository)),
        repository=usable_repository(repository),
        requirement=requirement.line,
    )
    kept = write_all(folder, [*library_files(answers), *wheel_beside(requirement)])
    tell(folder, kept, answers)


def refuse_full(folder: Path) -> None:
    """End the command with exit code 2 if the folder holds anything that could be mixed up with the library."""
    found = sorted(path.name for path in folder.iterdir() if path.name not in BROUGHT_ALONG) if folder.is_dir() else []
    if found:
        some = ", ".join(found[:3]) + (" …" if len(found) > 3 else "")
        raise click.UsageError(f"{folder} is not empty (it holds {some}). Name a new folder, or an empty one.")


def pinned(source: str) -> Requirement:
    """The requirement that --install names. Ends the command with exit code 2 if it is not pinned."""
    try:
        return requirement_from(source)
    except NotPinnedError as problem:
        raise click.BadParameter(str(problem), param_hint="--install") from None


def ask(
    folder: Path, title: str | None, languages: Sequence[str], repository: str | None
) -> tuple[str, Sequence[str], str]:
    """What is not given yet: asked on a terminal, else the default."""
    meant = folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or DEFAULT_TITLE
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return title or meant, languages or LANGUAGES[:1], repository or ""
    if title is None:
        title = click.prompt("What is the library called?", default=meant)
    if not languages:
        known = ", ".join(LANGUAGES)
        answer = click.prompt(
            f"In which languages ({known}), the main one first?", default=LANGUAGES[0], value_proc=known_languages
        )
        languages = answer
    if repository is None:
        question = "Its repository on GitHub (Enter if there is none yet)"
        repository = click.prompt(question, default="", show_default=False, value_proc=usable_repository)
    return title, languages, repository or ""


def known_languages(answer: str) -> tuple[str, ...]:
    """Languages named in one line. Raises UsageError, so that the question is asked again."""
    languages = tuple(re.findall(r"[\w-]+", answer.lower()))
    if not languages or not set(languages) <= set(LANGUAGES):
        raise click.UsageError(f"Write one or more of: {', '.join(LANGUAGES)}. Others are added in cases/library.yml.")
    return languages


def usable_repository(address: str) -> str:
    """A repository's web address without an ending. Raises BadParameter for anything else."""
    plain = address.strip().removesuffix("/").removesuffix(".git")
    if plain and not REPOSITORY.fullmatch(plain):
        raise click.BadParameter(f"“{address}” is not the web address of a repository (https://github.com/owner/name).")
    return plain


def usable_site(address: str) -> str:
    """A site's address with a slash at its end. Raises BadParameter for anything else."""
    if not is_web_address(address) or set("?#()") & set(address):
        raise click.BadParameter(f"“{address}” is not a web address (https://…).", param_hint="--site-url")
    return f"{address.rstrip('/')}/"


def wheel_beside(requirement: Requirement) -> Iterable[Artifact]:
    """The wheel that a library brings along, if it is built with one."""
    return [Artifact(requirement.wheel_path, requirement.wheel.read_bytes())] if requirement.wheel else []


def write_all(folder: Path, files: Iterable[Artifact]) -> list[str]:
    """Write all files or none; those that are there already are kept, and named in the answer.

    Everything is written into a folder beside first and moved when it is whole. What was moved is taken back if that
    fails.
    """
    moved: list[Path] = []
    try:
        if not folder.exists():
            folder.mkdir(parents=True)
            moved.append(folder)
        with TemporaryDirectory(prefix=".caseatlas-", dir=folder) as beside:
            for file in files:
                write(Path(beside, file.path), file.content)
            for file in editor_files(Path(beside)):
                write(Path(beside, file.path), file.content)
            kept = sorted(path.name for path in Path(beside).iterdir() if (folder / path.name).exists())
            for path in sorted(Path(beside).iterdir()):
                if path.name not in kept:
                    moved.append(path.rename(folder / path.name))
    except OSError as error:
        for path in reversed(moved):
            remove(path)
        raise click.UsageError(
            f"The library could not be written into {folder}: {error.strerror}. Nothing was kept."
        ) from error
    return kept


def editor_files(root: Path) -> Iterator[Artifact]:
    """What an editor needs to help while one writes in the library at `root`: schemas, and which files each is for."""
    library = load(root / DEFAULT_FOLDER).library
    for name, content in schemas(library, None).items():
        yield Artifact(f"{FOLDER}/{name}", readable_file(content))
    yield Artifact(vscode.PATH, settings_file(root / vscode.PATH, library, FOLDER))


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def tell(folder: Path, kept: Sequence[str], answers: Answers) -> None:
    """Say what was written and what comes next."""
    click.echo(f"Wrote a small library with two example cases into {folder}.")
    if kept:
        click.echo(f"Already there and left as they were: {', '.join(kept)}.")
    click.echo("\nWhat comes next:")
    click.echo(f"  cd {folder}" if folder.resolve() != Path.cwd() else "  (you are in its folder already)")
    click.echo("  caseatlas check      finds what is to be mended")
    click.echo("  caseatlas serve      shows the site while you write")
    click.echo('  caseatlas new case "A title"')
    if not answers.site_url:
        click.echo("\nWhen you know where the site will be, write it as site_url in mkdocs.yml.")
    click.echo("\nOn GitHub: Settings → Pages → Source: GitHub Actions. README.md tells the rest.")
