# One build of a site inside MkDocs: what the plugin's hooks hand their work to.
from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from caseatlas.build import publish
from caseatlas.build.chrome import mark
from caseatlas.build.frame import Framer
from caseatlas.build.lock import Lock
from caseatlas.build.policy import ForeignScript, policy, refuse_foreign_scripts
from caseatlas.build.preview import with_last_good
from caseatlas.build.site import Made, make, media
from caseatlas.export.sitemap import SitemapPage
from caseatlas.host.mkdocs import editorial
from caseatlas.load import Loaded
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library
from caseatlas.model.problem import Problem
from caseatlas.page.accessibility import accessibility_parts
from caseatlas.page.chrome import chrome
from caseatlas.page.home import home_parts
from caseatlas.page.look import LOOK, look_css
from caseatlas.page.page import to_root
from caseatlas.page.render import environment, render_template
from caseatlas.page.site import site_of
from caseatlas.page.theme import theme_folder
from caseatlas.report import text

THEME_STYLE = re.compile(r"assets/stylesheets/main\.[^/]*css")
ACCESSIBILITY = "accessibility"


class Refused(Abort):
    """The library has errors: nothing was built. MkDocs tells them and ends with exit code 1."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__("\n\n".join(text.render(loaded.errors, loaded.line)))
        self.loaded = loaded


@dataclass(slots=True)
class Shown:
    """What a preview shows, from one build to the next: the last good library and pages, and the files written."""

    library: Library | None = None
    pages: dict[str, str] = field(default_factory=dict)
    written: dict[str, bytes] = field(default_factory=dict)


class Session:
    """What one build knows: the library, where the site goes, and how its chrome is rendered."""

    def __init__(self, loaded: Loaded, config: MkDocsConfig, shown: Shown | None = None) -> None:
        self.loaded = loaded
        self.shown = shown
        self.library = with_last_good(loaded.library, loaded.problems, shown.library) if shown else loaded.library
        self.config = config
        self.site = site_of(self.library.settings, config.site_url or "")
        self.target = Path(config.site_dir)
        self.lock = Lock(self.target)
        self.made = Made()
        self.framer = Framer(self.render_chrome, send_policy=not shown)
        self.env: jinja2.Environment | None = None
        self.inside = environment(theme_folder(), self.library.settings.words)
        self.stylesheets: list[str] = []
        self.theme_styles: list[str] = []
        self.finished = False

    def stage(self) -> None:
        """Let MkDocs write beside the old site, not into it."""
        if self.shown:
            self.shown.library = self.library
        else:
            self.lock.take()
        self.config.site_dir = str(publish.staging_for(self.target))

    def arrange(self, files: Files) -> None:
        """Place the editors' pages in their languages; leave out what no page of ours uses; find the theme's styles."""
        languages = self.library.settings.languages
        editorial.place_languages(files, self.config, languages)
        for file in editorial.unused_theme_files(files):
            files.remove(file)
        theme_styles = [file.src_uri for file in files if THEME_STYLE.fullmatch(file.src_uri)]
        own = [LOOK] if look_css(self.library.settings.look) else []
        self.stylesheets = [*map(str, self.config.extra_css), *own]
        self.theme_styles = theme_styles

    def render_chrome(self, context: Mapping[str, Any]) -> str:
        """The theme's document around a page, as MkDocs' own environment renders it."""
        assert self.env is not None, "MkDocs gives its environment before it renders"
        return self.env.get_template("main.html").render(ca={**context, **self.banner()}, config=self.config)

    def banner(self) -> dict[str, Any]:
        """What the preview tells on every page: the errors to mend."""
        return {"problems": [place_and_words(problem) for problem in self.loaded.errors] if self.shown else []}

    def language_of(self, page: Page) -> str:
        """The language of the part of the site a page stands in."""
        first = page.url.partition("/")[0]
        languages = self.library.settings.languages
        return first if first in languages[1:] else languages[0]

    def content(self, html: str, page: Page) -> str:
        """A page's contents with the parts that are made from the library."""
        language = self.language_of(page)
        uri = uri_of(page)
        root = to_root(uri)
        html = self.last_good(html, page) if self.shown else html
        html = editorial.resolve_record_links(html, root)
        if editorial.is_fallback(page.file):
            html = f'<div lang="{self.library.settings.language}">{html}</div>'
        rest = uri.removeprefix(f"{language}/")
        data: dict[str, Any] = {"content": Markup(html), "heading": "" if "<h1" in html else page.title or ""}  # noqa: S704 the editors' pages are trusted
        if rest == "":
            data |= home_parts(self.library, self.site, language)
            return render_template("home.html", language, root, data, self.inside)
        if rest == f"{ACCESSIBILITY}/":
            data |= accessibility_parts(self.library, self.site, language)
            return render_template("accessibility.html", language, root, data, self.inside)
        return render_template("editorial.html", language, root, data, self.inside)

    def last_good(self, html: str, page: Page) -> str:
        """A page's contents, or what they were before it had errors; empty if it never was without."""
        assert self.shown is not None
        path = f"{self.library.folder}/pages/{editorial.original(page.file, self.library.settings.languages)}"
        if not any(problem.path == path for problem in self.loaded.errors):
            self.shown.pages[page.file.src_uri] = html
        return self.shown.pages.get(page.file.src_uri, "")

    def context(self, page: Page) -> dict[str, Any]:
        """What the theme's document needs for one of the editors' pages."""
        context = chrome(
            self.library,
            self.site,
            self.language_of(page),
            uri_of(page),
            title=str(page.meta.get("title") or page.title or "") if uri_of(page) else "",
            description=str(page.meta.get("description") or ""),
            kind="home" if page.is_homepage else "editorial",
            stylesheets=[*self.theme_styles, *self.stylesheets],
            policy=mark("policy") if self.framer.send_policy else "",
            content=Markup(page.content or ""),  # noqa: S704 rendered above
        )
        return {**context, **self.banner()}

    def sealed(self, output: str, page: Page) -> str:
        """A finished page of the editors, with its policy. Ends the build if it holds a script of its own."""
        context = self.context(page)
        _, hashes = self.framer.chrome_for(context)
        try:
            refuse_foreign_scripts(uri_of(page), output, hashes)
        except ForeignScript as error:
            raise Abort(str(error)) from error
        self.made.listed.append(SitemapPage(uri_of(page), alternates(context)))
        self.made.pages += 1
        return output.replace(mark("policy"), policy(hashes))

    def complete(self) -> None:
        """Write everything that is not one of the editors' pages."""
        folder = Path(self.config.site_dir)
        if self.shown:
            publish.renew(self.target, chain(publish.held(folder), self.files()), self.shown.written)
        else:
            publish.write(folder, self.files())
        self.finished = True

    def files(self) -> Iterator[Artifact]:
        """The files of the site besides the editors' pages and what belongs to them."""
        date = os.environ.get("SOURCE_DATE_EPOCH", "")
        yield from make(self.library, self.site, self.framer, self.inside, self.stylesheets, self.made, date)
        source = self.loaded.root / self.library.folder
        yield from (Artifact(path, (source / path).read_bytes()) for path in media(self.library))
        yield Artifact(".nojekyll", b"")

    def close(self) -> None:
        """Swap the finished site in, or clear away what was not finished."""
        staging = Path(self.config.site_dir)
        if staging == self.target:
            return
        if self.finished and not self.shown:
            publish.swap_in(staging, self.target)
        else:
            publish.discard(staging)
        self.lock.release()


def place_and_words(problem: Problem) -> dict[str, str]:
    """A problem as the preview's banner tells it."""
    place = f"{problem.path}:{problem.span.line}:{problem.span.column}"
    return {"place": place, "message": problem.message, "hint": problem.hint}


def uri_of(page: Page) -> str:
    """A page's address as ours are written: empty for the home page."""
    return "" if page.url in {"", ".", "./"} else page.url


def alternates(context: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The page in the library's languages."""
    return tuple((way["tag"], way["path"]) for way in context["languages"])
