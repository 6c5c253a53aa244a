# A library's own accent colour, as a small style sheet of its own: pages carry no inline styles.
from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LOOK = "assets/caseatlas/look.css"


def look_css(look: Mapping[str, Any]) -> str:
    """The style sheet for a library's colours, or an empty text where it keeps the theme's."""
    light, dark = colour(look, "accent"), colour(look, "accent_dark")
    rules = []
    if light:
        rules.append(f":root {{ --ca-own-accent: {light}; }}")
    if dark:
        rules.append(f":root {{ --ca-own-accent-dark: {dark}; }}")
    return "\n".join(rules) + "\n" if rules else ""


def colour(look: Mapping[str, Any], key: str) -> str:
    """A colour of the settings, if it is one."""
    value = str(look.get(key) or "")
    return value if COLOUR.fullmatch(value) else ""
