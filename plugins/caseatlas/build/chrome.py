# The chrome is the document around a record's page: head, header, footer. The host renders it once per kind, with a
# mark wherever a page has something of its own; here it is cut at the marks and filled per page.
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

OPEN, CLOSE = "\ue001", "\ue002"
MARK = re.compile(f"{OPEN}([a-z0-9_.-]+){CLOSE}")


class UnfilledChrome(Exception):
    """A page has nothing for one of its chrome's marks: a fault of ours."""


def mark(name: str) -> str:
    """What stands in the chrome in place of a page's own value. Passes any escaping unchanged."""
    return f"{OPEN}{name}{CLOSE}"


@dataclass(frozen=True, slots=True)
class Chrome:
    """A chrome cut at its marks: `pieces` has one text more than `names` has marks."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]

    def fill(self, values: Mapping[str, str]) -> str:
        """The document with every mark filled. Values are HTML: the caller has escaped them.

        Raises UnfilledChrome for a mark without a value.
        """
        try:
            filled = [
                part for name, piece in zip(self.names, self.pieces[1:], strict=True) for part in (values[name], piece)
            ]
        except KeyError as error:
            raise UnfilledChrome(f"no value for {error}") from error
        return self.pieces[0] + "".join(filled)


def cut(document: str) -> Chrome:
    """Cut a rendered document at its marks."""
    parts = MARK.split(document)
    return Chrome(tuple(parts[::2]), tuple(parts[1::2]))
