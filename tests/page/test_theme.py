"""The theme carries everything it needs, and nothing that asks another host."""

from __future__ import annotations

import re

from caseatlas.page.look import look_css
from caseatlas.page.theme import PUBLISHED, STYLES, published, theme_folder

FONT_LIMIT = 40_000


def test_all_styles_are_published() -> None:
    """A style that is not in the list would never reach a page."""
    assert sorted(STYLES) == sorted(path.stem for path in (theme_folder() / "css").glob("*.css"))


def test_nothing_in_the_theme_asks_another_host() -> None:
    """No font, picture or script from elsewhere."""
    for artifact in published(theme_folder()):
        if artifact.path.endswith((".css", ".js")):
            assert (artifact.path, []) == (
                artifact.path,
                re.findall(r"https?://|//[a-z]+\.[a-z]+/", artifact.content.decode()),
            )


def test_everything_a_style_names_is_published() -> None:
    """Fonts and drawings lie beside the style sheet."""
    paths = {artifact.path: artifact.content for artifact in published(theme_folder())}
    style = paths[f"{PUBLISHED}/caseatlas.css"].decode()
    named = {f"{PUBLISHED}/{url}" for url in re.findall(r'url\("([^"]+)"\)', style)}
    assert named and set() == named - set(paths)


def test_the_fonts_are_small_and_bring_their_licence() -> None:
    """The font most readers load stays below forty kilobytes."""
    folder = theme_folder() / "fonts"
    assert [] == [path.name for path in folder.glob("*.woff2") if path.stat().st_size > FONT_LIMIT]
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE-hedvig-letters-serif.txt").read_text("utf-8").upper()


def test_scripts_build_no_markup_from_text() -> None:
    """`textContent` only; every module says that it is checked."""
    for path in (theme_folder() / "js").rglob("*.js"):
        source = path.read_text("utf-8")
        assert source.startswith("// @ts-check")
        assert (path.name, []) == (
            path.name,
            re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source),
        )


def test_a_library_may_set_its_accent_and_nothing_else() -> None:
    """A setting that is no colour cannot become a style."""
    assert ":root { --ca-own-accent: #123abc; }\n" == look_css({"accent": "#123abc"})
    assert "" == look_css({"accent": "red;} body{display:none"})
