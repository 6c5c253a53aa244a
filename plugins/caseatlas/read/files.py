# Which files a library has, and their text. Links, devices and anything else that is not a plain file are refused
# here, before they are opened: what they point to would be published.
from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from unicodedata import category

from caseatlas.model.problem import Problem, Severity, problem_in_file
from caseatlas.model.span import Span
from caseatlas.read.text import Text

MAX_BYTES = 256 * 1024
SAMPLE = 1024
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LIBRARY_FILE = "library.yml"
DEFAULT_FOLDER = "cases"

# Characters that a reader cannot see and that change what she reads (Unicode TR 36, “Trojan Source”, CVE-2021-42574),
# and controls that YAML 1.2 does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ue000]")
# Invisible ones that change nothing, but that nobody means to write. Tags are left alone in flags, which are made of them.
INVISIBLE = re.compile(
    "[\x85\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]"
)
LINE_ENDS = re.compile(r"\r\n?")


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
    for entry in walk(library, problems):
        inside = PurePosixPath(Path(entry.path).relative_to(library).as_posix())
        path = f"{library.name}/{inside}"
        if not is_plain(Path(entry.path)):
            problems.append(not_plain(path))
        elif shown(path) != path:
            message = "The name of this file holds characters that cannot be read as text."
            hint = "Rename it with plain letters, digits and hyphens."
            problems.append(problem_in_file("bad-id", shown(path), message, hint))
        else:
            files.append(LibraryFile(path, inside))
    return sorted(files), problems


def walk(library: Path, problems: list[Problem]) -> Iterator[os.DirEntry[str]]:
    """Every entry below a folder that is not a folder itself. Links to folders are entries, and never followed."""
    folders = [library]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                held = sorted(entries, key=lambda found: found.name)
        except OSError as error:
            path = f"{library.name}/{folder.relative_to(library).as_posix()}"
            problems.append(unreadable(path, "folder", error))
            continue
        for entry in held:
            if entry.name.startswith(".") or entry.name == "README.md":
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                yield entry


def is_plain(path: Path) -> bool:
    """Whether a path is a plain file: no link, no device, nothing that waits for somebody at its other end."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def not_plain(path: str) -> Problem:
    message = "This is a link or another special file; a library holds only plain files."
    return problem_in_file("not-a-plain-file", shown(path), message, "Put a copy of the file itself here.")


def unreadable(path: str, what: str, error: OSError) -> Problem:
    message = f"This {what} cannot be read: {error.strerror or 'the system does not say why'}."
    hint = "Close it in other programs, and see who is allowed to read it."
    return problem_in_file("unreadable-file", shown(path), message, hint)


def read_text(root: Path, path: str) -> tuple[Text | None, list[Problem]]:
    """The text of the file `path` below `root`. A file too large or not UTF-8 is a problem, not a text."""
    if (root / path).is_symlink() or ((root / path).exists() and not is_plain(root / path)):
        return None, [not_plain(path)]
    try:
        with (root / path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [unreadable(path, "file", error)]
    return decode(path, content)


def decode(path: str, content: bytes) -> tuple[Text | None, list[Problem]]:
    """The text that a file's bytes hold. A byte order mark is passed over; forbidden characters are reported.

    Every line end becomes LF, so that one text makes one page on every system; lines and columns stay as they are.
    """
    if len(content) > MAX_BYTES:
        message = f"This file is larger than {MAX_BYTES // 1024} kB."
        hint = "A record is a text of some pages: keep pictures in media/ and long documents behind a link."
        return None, [problem_in_file("file-too-large", path, message, hint)]
    content = content.removeprefix(codecs.BOM_UTF8)
    if content.count(0, 0, SAMPLE) > len(content[:SAMPLE]) // 4:
        return None, [bad_encoding(path, content, 0 if content.startswith(WIDE_MARKS) else content.index(0))]
    try:
        decoded = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [bad_encoding(path, content, error.start)]
    text = Text(path, LINE_ENDS.sub("\n", decoded))
    problems = odd_characters(text)
    return Text(path, FORBIDDEN.sub("\ufffd", text.content)) if problems else text, problems


def bad_encoding(path: str, content: bytes, at: int) -> Problem:
    before = LINE_ENDS.sub("\n", content[:at].decode("utf-8", "replace"))
    line, column = Text(path, before).position(len(before))
    guess = "UTF-16" if content.startswith(WIDE_MARKS) or content[at] == 0 else "Windows-1252 or Latin-1"
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
            if match[0] not in found:
                found[match[0]] = odd_character(text, match, code, severity)
    return list(found.values())


def odd_character(text: Text, match: re.Match[str], code: str, severity: Severity) -> Problem:
    message = f"An invisible character (U+{ord(match[0]):04X}) stands here."
    hint = "Delete it: put the cursor behind it and press the backspace key."
    return Problem(code, severity, text.path, text.span(match.start(), match.end()), message, hint)


def shown(path: str) -> str:
    """A path as a message can show it: on one line, whatever bytes its names are made of."""
    signs = (sign if category(sign) not in {"Cc", "Cs", "Zl", "Zp"} else escaped(sign) for sign in path)
    return "".join(signs)


def escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
