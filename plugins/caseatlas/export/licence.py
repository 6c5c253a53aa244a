# What one may do with the texts, as a name for programs and an address that says more.
from __future__ import annotations

import re

from caseatlas.export.json_text import Json, filled
from caseatlas.model.library import Library
from caseatlas.model.record import Record

CREATIVE_COMMONS = re.compile(r"CC[- ](BY(?:-NC)?(?:-SA|-ND)?)[- ](\d\.\d)", re.IGNORECASE)
NAMES = {"BY": "Attribution", "NC": "NonCommercial", "SA": "ShareAlike", "ND": "NoDerivatives"}
ZERO = re.compile(r"CC0(?:[- ]1\.0)?", re.IGNORECASE)


def licence_of(library: Library, record: Record | None = None) -> str:
    """The licence of a record's text: its own if it has one, else the library's.

    Asked by role: a library of tools or documents may well have a field `licence` of its own that is about those.
    """
    own = record.role("licence") if record is not None else None
    return own if isinstance(own, str) and own else library.settings.licence


def licence_json(licence: str) -> Json:
    """A licence as `{"name", "path", "title"}`: what a data package calls it. Empty where none is declared."""
    name, path, title = spdx(licence)
    return filled(name=name, path=path, title=title)


def spdx(licence: str) -> tuple[str, str, str]:
    """The SPDX identifier, the address and the title of a licence, as far as we know them."""
    found = CREATIVE_COMMONS.fullmatch(licence)
    if found:
        kind, version = found[1].upper(), found[2]
        path = f"https://creativecommons.org/licenses/{kind.lower()}/{version}/"
        title = "-".join(NAMES[part] for part in kind.split("-"))
        return f"CC-{kind}-{version}", path, f"Creative Commons {title} {version}"
    if ZERO.fullmatch(licence):
        return "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"
    return licence, "", licence
