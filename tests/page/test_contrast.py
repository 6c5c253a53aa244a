"""Every pair of colours that meet can be told apart, in the light scheme and in the dark one."""

from __future__ import annotations

import re

import pytest

from caseatlas.page.theme import STYLES, theme_folder

TEXT, PARTS = 4.5, 3.0
PAIR = re.compile(r"--ca-([a-z0-9-]+): light-dark\((.+)\);")
COLOUR = re.compile(r"#[0-9a-f]{6}")
GROUNDS = ("paper", "card", "sunk")

MEETINGS = [
    *((text, ground, TEXT) for text in ("ink", "ink-soft", "accent", "plan") for ground in GROUNDS),
    ("on-accent", "accent", TEXT),
    ("paper", "ink", TEXT),
    ("ink", "accent-soft", TEXT),
    ("accent", "accent-soft", TEXT),
    ("ink", "plan-soft", TEXT),
    *(("line-strong", ground, PARTS) for ground in GROUNDS),
    *(("accent", ground, PARTS) for ground in GROUNDS),
]


def schemes() -> list[dict[str, str]]:
    """The colours of the light and of the dark scheme."""
    tokens = (theme_folder() / "css" / "tokens.css").read_text("utf-8")
    found = {name: COLOUR.findall(colours) for name, colours in PAIR.findall(tokens)}
    return [{name: pair[place] for name, pair in found.items()} for place in (0, -1)]


def luminance(colour: str) -> float:
    """How bright a colour is, as WCAG counts it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG counts it."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), MEETINGS)
def test_colours_that_meet_can_be_told_apart(scheme: int, front: str, ground: str, least: float) -> None:
    """4.5 for text and 3 for parts one has to see (WCAG 2.2, 1.4.3 and 1.4.11)."""
    colours = schemes()[scheme]
    assert contrast(colours[front], colours[ground]) >= least


def test_colours_stand_in_the_tokens_only() -> None:
    """A colour elsewhere would escape this check, and the dark scheme."""
    allowed = {"#000", "#999", "#fff"}
    for name in STYLES:
        if name != "tokens":
            style = (theme_folder() / "css" / f"{name}.css").read_text("utf-8")
            found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", style)) - allowed
            assert (name, found if name == "print" else set()) == (name, found)


def test_every_class_is_ours() -> None:
    """No class of ours can meet one of Material's."""
    for name in STYLES:
        style = re.sub(
            r"/\*.*?\*/|\"[^\"]*\"", "", (theme_folder() / "css" / f"{name}.css").read_text("utf-8"), flags=re.DOTALL
        )
        selectors = re.sub(r"\{[^{}]*\}", "{}", style)
        classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", selectors))
        assert (name, set()) == (name, {found for found in classes if not found.startswith("ca-")} - {"md-typeset"})
