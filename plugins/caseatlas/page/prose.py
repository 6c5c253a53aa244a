# A contributor's Markdown as HTML that is safe to show. The steps are few and their order matters: our own footnote
# definitions go in front, cmark renders without raw HTML, the footnote section is cut off, nh3 keeps a closed list of
# tags, and only then do citations, hosts and classes of our own come in.
from __future__ import annotations

import re
from collections.abc import Callable
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from markupsafe import Markup, escape

from caseatlas.model.values import Prose
from caseatlas.page.citations import Citations
from caseatlas.page.sanitise import sanitise
from caseatlas.read.commonmark import to_html
from caseatlas.read.files import FORBIDDEN

# The place of a citation while the text is cleaned. No text can hold these private signs: they are taken out first,
# and so is what the reader refuses in a file, since Markdown can write any sign as a reference (“&#xE000;”).
OPEN, CLOSE = "\ue000", "\ue001"
HIDDEN = re.compile(f"[{OPEN}{CLOSE}]|{FORBIDDEN.pattern}")
PLACE = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")

REFERENCE = re.compile(r'<sup class="footnote-ref"><a href="#fn-([^"]+)"[^>]*>\d+</a></sup>')
FOOTNOTES = '<section class="footnotes"'
CHECKBOX = re.compile(r'<input type="checkbox"( checked="")? disabled="" />')
HEADING = re.compile(r"<(/?)h([1-6])>")
LINK = re.compile(r"<a([^>]*)>(.*?)</a>", re.DOTALL)
HREF = re.compile(r' href="([^"]*)"')
IMAGE = re.compile(r"<img([^>]*)>")
ALIGN = re.compile(r'(<t[hd]) align="(center|right|left)"')
PICTURE = re.compile(r"\.(?:png|jpe?g|webp|gif|avif)$", re.IGNORECASE)

# Given the path of a library file a link leads to: the address of its page below the site's root, or None.
Resolve = Callable[[str], str | None]


class ProseWriter:
    """Renders the prose of one page: knows where the page lies, which file the text is from, and what is cited."""

    def __init__(self, resolve: Resolve, root: str, citations: Citations, table_label: str = "") -> None:
        self.resolve = resolve
        self.root = root
        self.citations = citations
        self.table_label = table_label

    def render(self, prose: Prose, path: str, level: int = 3) -> Markup:
        """A text from the file at `path` as safe HTML, its highest headings at `level`."""
        self.citations.locate(prose.locators)
        html = clean(self.markdown(prose.text), lambda link: self.address(link, path))
        html = LINK.sub(self.link, IMAGE.sub(self.picture, HEADING.sub(Demote(level), html)))
        html = html.replace("<table>", self.table_start()).replace("</table>", "</table></div>")
        html = ALIGN.sub(r'\1 class="ca-\2"', html)
        html = PLACE.sub(lambda found: self.citations.mark(found[1]), html)
        return Markup(html.strip())  # noqa: S704 sanitised above

    def markdown(self, text: str) -> str:
        """Markdown as HTML, with places where citations will stand."""
        definitions = "".join(f"[^{id}]: x\n\n" for id in self.citations.ids)
        # The comment ends the last definition; without it, a text that begins indented would be part of that.
        html = HIDDEN.sub("", to_html(f"{definitions}<!-- -->\n\n{text}"))
        html = html.partition(FOOTNOTES)[0]
        html = REFERENCE.sub(lambda found: f"{OPEN}{found[1]}{CLOSE}", html)
        return CHECKBOX.sub(lambda found: "☑" if found[1] else "☐", html)

    def address(self, link: str, path: str) -> str | None:
        """Where a link leads, from the page; None where it may not lead there."""
        if link.startswith(("https://", "http://", "mailto:")):
            return link if urlsplit(link).netloc or link.startswith("mailto:") else None
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path or link.startswith(("/", "\\")):
            return None
        target = normpath(f"{path.rpartition('/')[0]}/{unquote(parts.path)}")
        found = self.resolve(target)
        return None if found is None else self.root + found

    def link(self, found: re.Match[str]) -> str:
        """A link as it is shown: without citations inside, and naming the host it leads to if that is not ours."""
        inside = PLACE.sub("", found[2])
        after = "".join(place[0] for place in PLACE.finditer(found[2]))
        href = HREF.search(found[1])
        if href is None or not inside.strip():
            return inside + after
        if not href[1].startswith(("http:", "https:")):
            return f"<a{found[1]}>{inside}</a>{after}"
        host = host_of(href[1])
        named = "" if host.partition(":")[0] in inside else f' <span class="ca-host">({escape(host)})</span>'
        return f'<a{found[1]} rel="nofollow ugc noopener">{inside}</a>{named}{after}'

    def picture(self, found: re.Match[str]) -> str:
        """A picture, if it has a source and words for those who cannot see it."""
        has_both = ' src="' in found[1] and re.search(r' alt="[^"]+"', found[1])
        return f'<img{found[1]} loading="lazy">' if has_both else ""

    def table_start(self) -> str:
        """The start of a table in a box that can be scrolled by keyboard."""
        return f'<div class="ca-table" role="group" tabindex="0" aria-label="{escape(self.table_label)}"><table>'


def clean(html: str, address: Callable[[str], str | None]) -> str:
    """Sanitised HTML whose links and pictures lead only where `address` lets them."""

    def judge(tag: str, name: str, value: str) -> str | None:
        if name == "href":
            return address(value)
        if name == "src":
            found = None if value.startswith(("http:", "https:", "mailto:")) else address(value)
            return found if found and PICTURE.search(found) else None
        return value

    return sanitise(html, judge)


def host_of(url: str) -> str:
    """The host of an address as it is written in links, without a leading “www.”."""
    authority = re.split(r"[/?#]", url.partition("//")[2], maxsplit=1)[0]
    return authority.rpartition("@")[2].removeprefix("www.")


class Demote:
    """Renumbers headings so that they fit under a section: never a level left out on the way down."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.above: list[int] = []

    def __call__(self, found: re.Match[str]) -> str:
        if not found[1]:
            written = int(found[2])
            while self.above and self.above[-1] >= written:
                self.above.pop()
            self.above.append(written)
        return f"<{found[1]}h{min(self.level + len(self.above) - 1, 6)}>"
