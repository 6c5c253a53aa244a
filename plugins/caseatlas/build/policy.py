# A strict Content-Security-Policy for every page, as GitHub Pages cannot send headers. Its hashes are those of the
# chrome's own inline scripts, taken from a chrome without content: hashing finished pages would bless whatever had
# been slipped into them. A page that holds any other inline script is refused.
from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
)
SCRIPT = re.compile(r"<script", re.IGNORECASE)
DATA_BLOCK = '<script type="application/ld+json">'
DATA = frozenset({"application/ld+json", "application/json"})


class ForeignScript(Exception):
    """A page holds a script that is not the theme's: it must not be published."""


def policy(hashes: Iterable[str]) -> str:
    """The text of the policy that lets exactly these inline scripts run."""
    allowed = "".join(f" '{hash}'" for hash in hashes)
    return "; ".join(DIRECTIVES).replace("{hashes}", allowed)


def script_hashes(chromes: Iterable[str]) -> tuple[str, ...]:
    """The hashes of the inline scripts of some documents, each once, in order of appearance."""
    found = (hash_of(script) for chrome in chromes for script in inline_scripts(chrome))
    return tuple(dict.fromkeys(found))


def hash_of(script: str) -> str:
    """A script's hash as a policy names it."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def refuse_foreign_scripts(uri: str, document: str, hashes: Iterable[str]) -> None:
    """Raise ForeignScript if a document, or a part of one, holds an inline script that is not among `hashes`.

    Only where a script is more than a block of data in our own spelling is the document read as a browser would.
    """
    if all(document.startswith(DATA_BLOCK, found.start()) for found in SCRIPT.finditer(document)):
        return
    allowed = frozenset(hashes)
    for script in inline_scripts(document):
        if hash_of(script) not in allowed:
            raise ForeignScript(f"/{uri} holds a script that is not the theme's: {script.strip()[:60]!r}")


def inline_scripts(document: str) -> list[str]:
    """The texts of the scripts a browser would run in place; data blocks are none."""
    reader = ScriptReader()
    reader.feed(document)
    reader.close()
    return reader.scripts


class ScriptReader(HTMLParser):
    """Collects inline scripts as a browser's tokenizer would find them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A script without an address, unless it only holds data."""
        given = dict(attrs)
        if tag == "script" and "src" not in given and (given.get("type") or "") not in DATA:
            self.inside = True
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        """The end of a script."""
        if tag == "script":
            self.inside = False

    def handle_data(self, data: str) -> None:
        """The text of a script."""
        if self.inside:
            self.scripts[-1] += data
