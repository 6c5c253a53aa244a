# Everything a site holds besides the editors' own pages, one file after another, so that ten thousand cases never
# stand in memory as finished pages.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from jinja2 import Environment

from caseatlas.build.frame import Framer
from caseatlas.build.policy import policy
from caseatlas.export import artifacts, record_artifacts
from caseatlas.export.sitemap import SitemapPage, sitemap_artifacts
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.page import theme
from caseatlas.page.chrome import chrome_of
from caseatlas.page.edition import Edition, editions
from caseatlas.page.look import LOOK, look_css
from caseatlas.page.page import NOT_FOUND, Page
from caseatlas.page.plan import build, outlines
from caseatlas.page.render import render_fragment, render_template
from caseatlas.page.site import Site
from caseatlas.read.pictures import PICTURE_KINDS

REDIRECT = "redirect"


@dataclass(slots=True)
class Made:
    """What has been made: the pages for the sitemap, and counts for the summary."""

    listed: list[SitemapPage] = field(default_factory=list)
    pages: int = 0
    files: int = 0
    bytes: int = 0

    def count(self, artifact: Artifact) -> Artifact:
        """The same file, counted."""
        self.files += 1
        self.bytes += len(artifact.content)
        return artifact


def make(
    library: Library,
    site: Site,
    framer: Framer,
    env: Environment,
    stylesheets: Iterable[str],
    made: Made,
    date: str = "",
) -> Iterator[Artifact]:
    """The files of a site: theme, pages, records as data, open data, sitemap.

    `env` renders what stands inside the pages; `date` is the day, or the seconds, of SOURCE_DATE_EPOCH, or empty.
    """
    yield from theme.published(theme.theme_folder())
    look = look_css(library.settings.look)
    if look:
        yield Artifact(LOOK, look.encode())
    for edition in editions(library, site):
        for outline in outlines(edition):
            yield document(edition, build(edition, outline), env, framer, stylesheets, made)
    yield from record_artifacts(library, site.address)
    yield from artifacts(library, site.address, date)
    yield from sitemap_artifacts(made.listed, site.address)


def document(
    edition: Edition, page: Page, env: Environment, framer: Framer, stylesheets: Iterable[str], made: Made
) -> Artifact:
    """One page as a file."""
    made.pages += 1
    if page.kind == REDIRECT:
        data = {**page.data, "policy": policy(()) if framer.send_policy else ""}
        return Artifact(page.file, render_template(page.template, page.language, page.root, data, env).encode())
    if not page.hidden:
        made.listed.append(SitemapPage(page.uri, page.alternates))
    base = edition.site.base
    content = render_fragment(page, env, base)
    context = chrome_of(edition, page, root=base if page.uri == NOT_FOUND else "", stylesheets=stylesheets)
    return Artifact(page.file, framer.frame(page.uri, context, content).encode())


def media(library: Library) -> Iterator[str]:
    """The pictures to publish, by their paths inside the library: those of records that exist."""
    owners = {record.id for record in library.all()}
    for path in library.media:
        parts = path.split("/")
        if len(parts) > 2 and parts[1] in owners and PurePosixPath(path).suffix.lower() in PICTURE_KINDS:
            yield path
