from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from caseatlas.model.library import Settings


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages have to know of the place they are published at.

    `address` is the canonical address with a slash at its end, or empty where none is set. `edit` is the address at
    which the file `{path}` can be edited, or empty. `version` is the library's own version or date, as its open data
    say it: given, never read from a clock.
    """

    address: str = ""
    edit: str = ""
    version: str = ""

    @property
    def base(self) -> str:
        """The path below which the site lies, with a slash at both ends."""
        path = urlsplit(self.address).path
        return path if path.endswith("/") else f"{path}/"

    def url(self, uri: str) -> str:
        """The canonical address of a page or file, or an empty text where the site has no address."""
        return f"{self.address.rstrip('/')}/{uri}" if self.address else ""

    def edit_url(self, path: str) -> str:
        """Where the file at `path` can be edited, or an empty text."""
        return self.edit.replace("{path}", quote(path)) if self.edit and path else ""


def site_of(settings: Settings, address: str = "", version: str = "") -> Site:
    """The site of a library whose repository follows the ways of GitHub."""
    repository = settings.repository.rstrip("/")
    edit = f"{repository}/edit/{settings.branch}/{{path}}" if repository else ""
    return Site(address, edit, version)
