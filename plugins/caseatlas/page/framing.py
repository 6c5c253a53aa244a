# What every page shares: its place among the languages.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from caseatlas.page.edition import Edition
from caseatlas.page.page import Page


def framed(
    edition: Edition,
    *,
    kind: str,
    uri: str,
    title: str,
    template: str,
    data: Mapping[str, Any],
    description: str = "",
    image: str = "",
    og_type: str = "website",
) -> Page:
    """A page of an edition, with its counterparts in the other languages."""
    rest = uri.removeprefix(edition.at.prefix)
    return Page(
        uri=uri,
        language=edition.language,
        kind=kind,
        title=title,
        template=template,
        data=data,
        description=description,
        alternates=counterparts(edition, rest),
        image=image,
        og_type=og_type,
    )


def counterparts(edition: Edition, rest: str) -> tuple[tuple[str, str], ...]:
    """The same page in every language of the library: each has the whole tree."""
    return tuple((tag, edition.at_in(tag).prefix + rest) for tag in edition.library.settings.languages)
