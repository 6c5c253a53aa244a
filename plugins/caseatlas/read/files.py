# Which files a library has, and their text. Links, devices and anything else that is not a plain file are refused
# here, before they are opened: what they point to would be published.
from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from caseatlas.model.problem import Problem, Severity, problem_in_file
from caseatlas.model.span import Span
from caseatlas.read.text import Text

MAX_BYTES = 256 * 1024
LIBRARY_FILE = "library.yml"
DEFAULT_FOLDER = "cases"

# Characters that a reader cannot see and that change what she reads (Unicode TR 36, “Trojan Source”, CVE-2021-42574),
# and controls that YAML 1.2 does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ue000]")
INVISIBLE = re.compile("[\x85\u200b\u2028\u2029\u2060\ufeff]")


@dataclass(frozen=True, slots=True, order=True)
class LibraryFile:
    """A plain file of a library. `path` is relative to the folder that holds the library; `inside` to the library."""

    path: str
    inside: PurePosixPath

    @property
    def folder(self) -> str:
        """The first folder inside the library, or an empty text for its top."""
        return self.inside.parts[0] if len(self.inside.parts) > 1 else ""


def find_library(start: Path) -> Path | None:
    """The library folder that `start` is, holds or lies in: the one with a `library.yml`. None if there is none."""
    for folder in (start, *start.parents):
        if (folder / LIBRARY_FILE).is_file():
            return folder
        if (folder / DEFAULT_FOLDER / LIBRARY_FILE).is_file():
            return folder / DEFAULT_FOLDER
        if (folder / "mkdocs.yml").is_file():
            held = sorted(found.parent for found in folder.glob(f"*/{LIBRARY_FILE}"))
            if held:
                return held[0]
    return None


def list_files(library: Path) -> tuple[list[LibraryFile], list[Problem]]:
    """The plain files below a library folder in a stable order, and a problem for everything that is none.

    Names that begin with a dot and `README.md` are nobody's records and are passed over.
    """
    files: list[LibraryFile] = []
    problems: list[Problem] = []
    for entry in walk(library):
        inside = PurePosixPath(Path(entry.path).relative_to(library).as_posix())
        path = f"{library.name}/{inside}"
        if not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            message = "This is a link or another special file; a library holds only plain files."
            problems.append(problem_in_file("not-a-plain-file", shown(path), message, "Put a copy of the file itself here."))
        elif not encodable(path):
            message = "The name of this file cannot be read as text."
            problems.append(problem_in_file("bad-id", shown(path), message, "Rename it with plain letters, digits and hyphens."))
        else:
            files.append(LibraryFile(path, inside))
    return sorted(files), problems


def walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Every entry below a folder that is not a folder itself. Links to folders are entries, and never followed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda found: found.name):
            if entry.name.startswith(".") or entry.name == "README.md":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from walk(Path(entry.path))
            else:
                yield entry


def read_text(root: Path, path: str) -> tuple[Text | None, list[Problem]]:
    """The text of the file `path` below `root`. A file too large or not UTF-8 is a problem, not a text."""
    try:
        with (root / path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [problem_in_file("unreadable-file", path, f"This file cannot be read: {error.strerror}.")]
    return decode(path, content)


def decode(path: str, content: bytes) -> tuple[Text | None, list[Problem]]:
    """The text that a file's bytes hold. A byte order mark is passed over; forbidden characters are reported."""
    if len(content) > MAX_BYTES:
        message = f"This file is larger than {MAX_BYTES // 1024} kB."
        hint = "A record is a text of some pages: keep pictures in media/ and long documents behind a link."
        return None, [problem_in_file("file-too-large", path, message, hint)]
    try:
        text = Text(path, content.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, [bad_encoding(path, content, error.start)]
    problems = odd_characters(text)
    return Text(path, FORBIDDEN.sub("\ufffd", text.content)) if problems else text, problems


def bad_encoding(path: str, content: bytes, at: int) -> Problem:
    before = content[:at].decode("utf-8", "replace")
    line, column = Text(path, before).position(len(before))
    guess = "UTF-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "Windows-1252 or Latin-1"
    message = f"This file is not written in UTF-8 (byte 0x{content[at]:02x}); it looks like {guess}."
    hint = "Save it again as UTF-8: in most editors under “Save with encoding”."
    return Problem("bad-encoding", Severity.ERROR, path, Span(line, column, line, column + 1), message, hint)


def odd_characters(text: Text) -> list[Problem]:
    """A problem for each kind of character that must not, or should not, stand in a file; at its first place."""
    found: dict[str, Problem] = {}
    for pattern, code, severity in (
        (FORBIDDEN, "forbidden-character", Severity.ERROR),
        (INVISIBLE, "invisible-character", Severity.WARNING),
    ):
        for match in pattern.finditer(text.content):
            name = f"U+{ord(match[0]):04X}"
            message = f"An invisible character ({name}) stands here."
            hint = "Delete it: put the cursor behind it and press the backspace key."
            span = text.span(match.start(), match.end())
            found.setdefault(name, Problem(code, severity, text.path, span, message, hint))
    return list(found.values())


def shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def encodable(path: str) -> bool:
    return shown(path) == path
