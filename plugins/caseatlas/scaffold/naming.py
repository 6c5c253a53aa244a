# Titles → ids.
from __future__ import annotations

from caseatlas.check.files import slug_of

# Letters that are no base letter with a mark, written as people write them where they are missing.
SPELT_OUT = str.maketrans(
    {
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ø": "o",
        "Ø": "o",
        "ß": "ss",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "þ": "th",
        "Þ": "th",
        "ı": "i",
        "’": "",
        "'": "",
    }
)


def id_of(title: str) -> str:
    """A title as the name of a file: å becomes a, everything but letters and digits a hyphen. Empty if nothing is left."""
    return slug_of(title.translate(SPELT_OUT))
