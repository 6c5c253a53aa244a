"""What a manual page of a problem holds, and the library that each of its examples stands for.

An example is written as a contributor sees it. In the tests

- a `yaml` block without a file name is laid over the fields of the small library's Tailor cooperative;
- a `yaml` block for a file that the small library has is laid over that file; for a new case it is laid over a copy of
  the Tailor cooperative; any other new file holds just the block;
- a `markdown` block without a file name is the text below the fields; with one it is the whole file.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.golden.small_library import BASE, CASE, fields_of, laid_over, small_library, with_body, with_fields

LABEL = re.compile(r"(Fails|Mended|and)(?:, in `([^`]+)`| in `([^`]+)`| [a-z ]+)?:")
BLOCK = re.compile(r"(?m)^(.+:)\n\n```(yaml|markdown)\n((?:.*\n)*?)```$")


@dataclass(frozen=True)
class Example:
    """One block of a page: whether it fails, the file it stands for, its language and its lines."""

    fails: bool
    path: str
    language: str
    text: str


def examples(page: str) -> list[Example]:
    """The examples of a manual page, in order."""
    found: list[Example] = []
    for label, language, text in BLOCK.findall(page):
        said = LABEL.fullmatch(label)
        assert said, f"“{label}” is no way to begin an example"
        fails = found[-1].fails if said[1] == "and" else said[1] == "Fails"
        found.append(Example(fails, said[2] or said[3] or "", language, text))
    return found


def library_of(parts: list[Example], folder: Path) -> Path:
    """The small library with the examples in it; gives back its folder."""
    files: dict[str, str] = {}
    for part in parts:
        path = part.path or CASE
        files[path] = laid(part, path, files.get(path) or existing(path))
    if any(part.path.startswith("cases/") and part.path.count("/") == 1 for part in parts):
        files.setdefault(CASE, existing(CASE))
    return small_library(folder, files)


def laid(part: Example, path: str, before: str) -> str:
    """What a file holds once an example is laid over what it held before."""
    if part.language == "markdown":
        return part.text if part.path else with_body(before, part.text)
    if path.endswith(".md"):
        return with_fields(before or existing(CASE), part.text)
    if not before and path.startswith("cases/") and path.count("/") == 1:
        before = fields_of(existing(CASE))
    return laid_over(before, part.text) if before else part.text


def existing(path: str) -> str:
    """What a file of the small library holds; nothing if there is none."""
    return (BASE / path).read_text("utf-8") if (BASE / path).is_file() else ""
