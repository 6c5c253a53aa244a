# The files of a new library: templates that lie as real files below `templates/`, with a few values filled in. A name
# that begins with `dot_` stands for a hidden file; `.j2` marks a template, everything else is copied byte for byte.
from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, StrictUndefined

from caseatlas.model.artifact import Artifact
from caseatlas.scaffold.answers import Answers
from caseatlas.scaffold.quote import Quoted, markdown_text, yaml_text

FOLDER = Path(__file__).parent / "templates"
TEMPLATE = ".j2"
SHARED = "library"
PAGES = PurePosixPath("cases/pages")

# The languages a new library's own texts are written in. Others are added by hand, in `library.yml`.
LANGUAGES = ("en", "sv")


def library_files(answers: Answers) -> list[Artifact]:
    """Every file of a new library, in stable order; paths are relative to its folder."""
    found = {artifact.path: artifact for artifact in all_files(answers)}
    return [found[path] for path in sorted(found)]


def all_files(answers: Answers) -> Iterator[Artifact]:
    yield from filled(FOLDER / SHARED, answers)
    yield from filled(FOLDER / answers.language, answers)
    for language in answers.languages[1:]:
        for artifact in (*pages_in(language, answers), *filled(FOLDER / f"{language}-translation", answers)):
            path = PurePosixPath(artifact.path)
            yield Artifact(str(path.with_suffix(f".{language}{path.suffix}")), artifact.content)


def pages_in(language: str, answers: Answers) -> Iterator[Artifact]:
    """The library's own pages in another of its languages, whose links lead to pages of the same one."""
    return (
        found
        for found in filled(FOLDER / language, answers, f".{language}")
        if PurePosixPath(found.path).parent == PAGES
    )


def filled(folder: Path, answers: Answers, ending: str = "") -> Iterator[Artifact]:
    """The files made from the templates of one folder. `ending` stands before `.md` in links between pages."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = "/".join(
                part.replace("dot_", ".", 1) if part.startswith("dot_") else part
                for part in path.relative_to(folder).parts
            )
            content = path.read_bytes()
            if path.suffix == TEMPLATE:
                content = render(content.decode("utf-8"), answers, ending).encode()
            yield Artifact(name.removesuffix(TEMPLATE), content)


def render(template: str, answers: Answers, ending: str = "") -> str:
    """A template with the answers filled in."""
    return environment().from_string(template).render(answers=answers, ending=Quoted(ending))


@cache
def environment() -> Environment:
    """Where templates are filled. HTML's escaping would be the wrong one here: `quoted` demands the right one."""
    made = Environment(  # noqa: S701
        undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True, finalize=quoted
    )
    made.filters |= {"yaml": yaml_text, "md": markdown_text, "exact": Quoted}
    return made


def quoted(value: Any) -> Any:
    """Refuse to fill in a text that no filter has made safe for the kind of file it goes into: a fault of a template."""
    if isinstance(value, str) and not isinstance(value, Quoted):
        raise TypeError(f"a template fills in {value!r} without “yaml”, “md” or “exact”")
    return value
