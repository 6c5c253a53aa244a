# What one may do with a text, as a name people read and an address that says more.
from __future__ import annotations

import re

CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)", re.IGNORECASE)
ZERO = re.compile(r"CC0(?:-1\.0)?", re.IGNORECASE)


def licence_name(licence: str) -> str:
    """A licence as people write it: “CC BY 4.0” for the identifier “CC-BY-4.0”."""
    found = CREATIVE_COMMONS.fullmatch(licence)
    if found:
        return f"CC {found[1].upper()} {found[2]}"
    return "CC0 1.0" if ZERO.fullmatch(licence) else licence


def licence_url(licence: str) -> str:
    """Where a licence can be read, or an empty text where we do not know."""
    found = CREATIVE_COMMONS.fullmatch(licence)
    if found:
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return "https://creativecommons.org/publicdomain/zero/1.0/" if ZERO.fullmatch(licence) else ""
