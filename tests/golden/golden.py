"""Goldens of problems: one file each, with what a contributor wrote and what she is told.

    The first lines say what the slip is.

    -- cases/tailor-cooperative.md --
    the whole file
    -- problems --
    what `caseatlas check` prints

The files are laid over the small library in `base/`. After a change that is meant, look at what has changed with
`python -m tests.golden.rewrite` and your version control.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from caseatlas.load import Loaded
from caseatlas.report import text

FOLDER = Path(__file__).parent / "problems"
BORDER = re.compile(r"(?m)^-- (.+) --\n")


@dataclass(frozen=True)
class Golden:
    """A golden: what it shows, its files by path, and the problems as they are printed."""

    about: str
    files: dict[str, str]
    problems: str

    def written(self) -> str:
        """The golden as its file holds it."""
        files = "".join(f"-- {path} --\n{content}" for path, content in self.files.items())
        return f"{self.about}\n\n{files}-- problems --\n{self.problems}"


def goldens() -> list[Path]:
    """The files of all goldens."""
    return sorted(FOLDER.glob("*.txt"))


def read(path: Path) -> Golden:
    """The golden in a file."""
    about, *parts = BORDER.split(path.read_text("utf-8"))
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    problems = files.pop("problems")
    return Golden(about.strip(), files, problems)


def told(loaded: Loaded) -> str:
    """What a library's problems look like on a terminal."""
    return "".join(f"{problem}\n" for problem in "\n\n".join(text.render(loaded.problems, loaded.line)).splitlines())
