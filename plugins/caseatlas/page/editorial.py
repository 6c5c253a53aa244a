# The pages that editors write (`pages/about.md`, `pages/about.sv.md`): which there are, and where they are published.
from __future__ import annotations

from caseatlas.page.edition import Edition

FOLDER = "pages/"
INDEX = "index"


def editorial_pages(edition: Edition) -> list[str]:
    """The names of the editors' pages, in any language, without the home page: “about”, “guides/start”."""
    stems = dict.fromkeys(stem_and_language(edition, path)[0] for path in edition.library.pages)
    return [stem for stem in stems if stem != INDEX]


def stem_and_language(edition: Edition, path: str) -> tuple[str, str]:
    """What a page is called whatever its language, and which language it is in."""
    stem = path.removeprefix(FOLDER).removesuffix(".md")
    before, _, tag = stem.rpartition(".")
    languages = edition.library.settings.languages
    return (before, tag) if before and tag in languages else (stem, languages[0])


def editorial_path(edition: Edition, stem: str) -> str:
    """Where a page of the editors is read: in the edition's language, or in the first where it is not translated."""
    has_own = any(stem_and_language(edition, path) == (stem, edition.language) for path in edition.library.pages)
    at = edition.at if has_own else edition.at_in(edition.library.settings.language)
    return at.editorial(stem)
