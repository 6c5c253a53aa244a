# The theme is a folder of plain files: templates, styles, scripts, words and fonts. In the wheel it lies inside the
# package; in the repository it lies next to `plugins/`, so that an editable install never shows a stale copy.
from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from caseatlas.model.artifact import Artifact

PACKAGE = Path(__file__).parent.parent
PLACES = (PACKAGE.parent.parent / "theme", PACKAGE / "_theme")

# The order in which the styles are joined: what comes later may build on what comes before.
STYLES = ("tokens", "base", "chrome", "prose", "record", "framework", "list", "home", "print")
PUBLISHED = "assets/caseatlas"
STYLESHEET = f"{PUBLISHED}/caseatlas.css"
SCRIPT = f"{PUBLISHED}/caseatlas.js"
ICON = f"{PUBLISHED}/icon.svg"


@cache
def theme_folder() -> Path:
    """The folder of the theme."""
    found = next((place for place in PLACES if (place / "templates").is_dir()), None)
    if found is None:
        raise FileNotFoundError(f"The theme is missing: looked in {', '.join(map(str, PLACES))}.")
    return found


def stylesheet(folder: Path) -> str:
    """All styles of the theme as one text."""
    return "\n".join((folder / "css" / f"{name}.css").read_text("utf-8") for name in STYLES)


def published(folder: Path) -> Iterator[Artifact]:
    """The files of the theme that a site carries."""
    yield Artifact(STYLESHEET, stylesheet(folder).encode())
    for path in sorted((folder / "js").rglob("*.js")):
        yield Artifact(f"{PUBLISHED}/{path.relative_to(folder / 'js').as_posix()}", path.read_bytes())
    for path in sorted((folder / "fonts").iterdir()):
        yield Artifact(f"{PUBLISHED}/fonts/{path.name}", path.read_bytes())
    for path in sorted(folder.glob("*.svg")):
        yield Artifact(f"{PUBLISHED}/{path.name}", path.read_bytes())
