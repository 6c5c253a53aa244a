"""Reads a finished site as a browser would follow it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass
class Document:
    """What a page links to, loads, and can be jumped to."""

    path: str
    links: list = field(default_factory=list)
    loads: list = field(default_factory=list)
    ids: set = field(default_factory=set)
    metas: dict = field(default_factory=dict)
    language: str = ""
    styles: list = field(default_factory=list)
    handlers: list = field(default_factory=list)


class Reader(HTMLParser):
    """Fills a Document."""

    def __init__(self, document):
        super().__init__()
        self.document = document

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        found = self.document
        if "id" in given:
            assert given["id"] not in found.ids, f"{found.path}: the id {given['id']} twice"
            found.ids.add(given["id"])
        if tag == "a" and "href" in given:
            found.links.append(given["href"])
        if tag == "link" and given.get("rel") in {"canonical", "alternate"}:
            found.links.append(given["href"])
        elif tag == "link":
            found.loads.append(given["href"])
        if "src" in given:
            found.loads.append(given["src"])
        if tag == "meta":
            found.metas[given.get("name") or given.get("property") or given.get("http-equiv")] = given.get("content")
        if tag == "html":
            found.language = given.get("lang", "")
        found.styles += [value for name, value in attrs if name == "style"]
        found.handlers += [name for name, _ in attrs if name.startswith("on")]


def documents(site):
    """Every page of a site, by its path."""
    return {str(path.relative_to(site).as_posix()): read(site, path) for path in sorted(Path(site).rglob("*.html"))}


def read(site, path):
    document = Document(path.relative_to(site).as_posix())
    reader = Reader(document)
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return document


def broken(site, address):
    """Links and loads that lead nowhere, and jumps to ids that are not there, as sentences."""
    pages = documents(site)
    base = urlsplit(address).path or "/"
    for page in pages.values():
        for target in dict.fromkeys((*page.links, *page.loads)):
            fault = broken_link(site, pages, page, target, address, base)
            if fault:
                yield f"{page.path}: {target}: {fault}"


def broken_link(site, pages, page, target, address, base):
    parts = urlsplit(target)
    if target.startswith(address):
        path = unquote(parts.path).removeprefix(base)
    elif parts.scheme or parts.netloc:
        return ""
    elif parts.path.startswith("/"):
        if not parts.path.startswith(base):
            return "leads out of the site"
        path = unquote(parts.path).removeprefix(base)
    else:
        path = resolved(page.path, unquote(parts.path))
        if path is None:
            return "leads out of the site"
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if not (Path(site) / file).is_file():
        return "no such file"
    if parts.fragment and file in pages and unquote(parts.fragment) not in pages[file].ids:
        return "no such place in it"
    return ""


def resolved(page, path):
    """A relative path from a page, below the site; None if it leads out."""
    if not path:
        return page
    parts = page.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
