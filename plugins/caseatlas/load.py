# The one way in for the commands, the plugin and the tests, so that they can never disagree. Calls, never decides.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from caseatlas.check import library as whole
from caseatlas.check.rules import missing_file
from caseatlas.check.settings import read_declaration
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem, Severity
from caseatlas.read.files import LIBRARY_FILE, LibraryFile, list_files, read_text
from caseatlas.read.pictures import judge_pictures
from caseatlas.read.text import Text

HOST_FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library and every problem found in it, in reading order. `root` is the folder that holds the library's."""

    library: Library
    problems: tuple[Problem, ...]
    root: Path
    texts: Mapping[str, Text] = field(default_factory=dict, repr=False)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def line(self, path: str, number: int) -> str:
        """A line of a file that has problems; empty where there is none."""
        text = self.texts.get(path)
        return text.line(number) if text else ""


class Reader:
    """Reads a library's files once each, and keeps the problems of reading."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.texts: dict[str, Text | None] = {}

    def read(self, path: str) -> Text | None:
        """The text of a file, or None with its problem kept."""
        if path not in self.texts:
            self.texts[path], problems = read_text(self.root, path)
            self.problems += problems
        return self.texts[path]


def load(folder: Path) -> Loaded:
    """Read and judge the library in `folder`. Whatever its files hold, the answer is a library and its problems."""
    root, name = folder.resolve().parent, folder.resolve().name
    reader = Reader(root)
    files, problems = list_files(root / name)
    library = reader.read(f"{name}/{LIBRARY_FILE}") if (root / name / LIBRARY_FILE).is_file() else None
    if library is None and not reader.problems:
        hint = "Run “caseatlas init” in an empty folder, or go to the folder that holds the library."
        problems.append(missing_file.problem(f"{name}/{LIBRARY_FILE}", "This library has no settings.", hint))
    lists = [text for file in vocabulary_files(files) if (text := reader.read(file.path)) is not None]
    declaration = read_declaration(library, lists, problems)
    problems += judge_pictures(root, files)
    host = reader.read(HOST_FILE) if (root / HOST_FILE).is_file() else None
    judged = whole.judge_library(declaration, files, reader.read, name, host)
    found = dict.fromkeys((*problems, *judged.problems, *reader.problems))
    told = tuple(sorted(found, key=Problem.order))
    texts = {problem.path: text for problem in told if (text := reader.texts.get(problem.path)) is not None}
    return Loaded(judged.library, told, root, texts)


def vocabulary_files(files: Iterable[LibraryFile]) -> Iterable[LibraryFile]:
    return (file for file in files if file.folder == "vocabularies" and file.inside.suffix == ".yml")
