"""The small library that examples and goldens are laid over, as files in a folder of their own."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

BASE = Path(__file__).parent / "base"
CASE = "cases/tailor-cooperative.md"
NAME = re.compile(r"[\"']?([A-Za-z_][\w-]*)")


def small_library(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A copy of the small library in `folder`, with `files` written into it; gives back the library's own folder."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / "cases"


def with_fields(case: str, fragment: str) -> str:
    """A case with some of its fields replaced, or added, by the lines of a fragment."""
    _, fields, body = case.split("---\n", 2)
    return f"---\n{laid_over(fields, fragment)}---\n{body}"


def with_body(case: str, body: str) -> str:
    """A case with another text below its fields."""
    _, fields, _ = case.split("---\n", 2)
    return f"---\n{fields}---\n\n{body}"


def fields_of(case: str) -> str:
    """The lines of a case's fields."""
    return case.split("---\n", 2)[1]


def laid_over(lines: str, fragment: str) -> str:
    """Lines of fields, with those that a fragment names replaced by its own, where the first of them stood."""
    own, base = blocks(fragment), blocks(lines)
    names = {name for name, _ in own}
    place = next((place for place, (name, _) in enumerate(base) if name in names), len(base))
    kept = [*base[:place], *own, *(block for block in base[place:] if block[0] not in names)]
    return "".join(line + "\n" for _, block in kept for line in block)


def blocks(lines: str) -> list[tuple[str, list[str]]]:
    """The lines that belong to each field, by the name that begins in the first column."""
    found: list[tuple[str, list[str]]] = []
    for line in lines.strip("\n").split("\n"):
        name = NAME.match(line)
        if name or not found:
            found.append((name[1] if name else "", []))
        found[-1][1].append(line)
    return found
