from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be: its address, and everything a template needs to fill the inside of `<main>`.

    `uri` is relative to the site's root and ends in “/”, or is “404.html”; the home page's is empty. `data` holds
    plain values only, already worded in the page's language; trusted HTML is `Markup`. `alternates` are the same page
    in the library's languages, itself included. A `hidden` page is for those who got lost, not for searches.
    """

    uri: str
    language: str
    kind: str
    title: str
    template: str
    data: Mapping[str, Any] = field(default_factory=dict)
    description: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    image: str = ""
    og_type: str = "website"
    hidden: bool = False

    @property
    def file(self) -> str:
        """Where the page is written, below the site's folder."""
        return self.uri if self.uri.endswith(".html") else f"{self.uri}index.html"

    @property
    def depth(self) -> int:
        """How many folders deep the page lies."""
        return self.uri.count("/")

    @property
    def root(self) -> str:
        """The way from the page to the site's root."""
        return to_root(self.uri)


def to_root(uri: str) -> str:
    """The way from the page at `uri` to the site's root: “./” for the home page, “../” for each folder."""
    return "../" * uri.count("/") or "./"
