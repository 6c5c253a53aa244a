# What a new library is to be, as far as its maker says; the rest follows from it.
from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

DEFAULT_TITLE = "A library of cases"
GITHUB = "github.com"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new library is called, speaks, and where it will live. `requirement` is what its site is built with."""

    title: str = DEFAULT_TITLE
    languages: tuple[str, ...] = ("en",)
    site_url: str = ""
    repository: str = ""
    requirement: str = "caseatlas"

    @property
    def language(self) -> str:
        """The language at the root of the site."""
        return self.languages[0]

    @property
    def owner(self) -> str:
        """Who owns the repository on GitHub; empty if it lies elsewhere or nowhere yet."""
        return "/".join(on_github(self.repository)[:1])


def pages_address(repository: str) -> str:
    """Where GitHub Pages publishes a repository's site, or an empty text for a repository elsewhere."""
    parts = on_github(repository)
    if not parts:
        return ""
    owner, name = parts
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def on_github(repository: str) -> tuple[str, ...]:
    """Owner and name of a repository on GitHub, or nothing."""
    address = urlsplit(repository)
    parts = tuple(part for part in address.path.removesuffix(".git").split("/") if part)
    return parts if address.hostname == GITHUB and len(parts) == 2 else ()
