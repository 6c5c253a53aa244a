from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from caseatlas.host.mkdocs import editorial
from caseatlas.host.mkdocs.options import Options
from caseatlas.host.mkdocs.preview import preview_server
from caseatlas.host.mkdocs.session import Refused, Session, Shown
from caseatlas.load import load
from caseatlas.page.theme import theme_folder


class CaseAtlasPlugin(BasePlugin[Options]):
    """Adds a library's records to the site that MkDocs builds from its pages. Routes MkDocs' events, nothing more."""

    shown: Shown | None = None
    session: Session

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview."""
        self.shown = Shown() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Judge the library before anything is written."""
        loaded = load(Path(config.docs_dir).parent)
        if loaded.errors and not self.shown:
            raise Refused(loaded)
        self.session = Session(loaded, config, self.shown)
        self.session.stage()
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme_folder() / "templates"))
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Place pages in their languages."""
        self.session.arrange(files)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let links to record files lead to the records' pages."""
        return editorial.link_records(markdown, self.session.library)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Add the parts made from the library."""
        return self.session.content(html, page)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep the environment that renders the chrome."""
        self.session.env = env
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Give the theme's document what it needs."""
        context["ca"] = self.session.context(page)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Seal a page with its policy."""
        return self.session.sealed(output, page)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the records' pages and the data."""
        self.session.complete()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Watch the records and the theme too, more often than MkDocs does, and never stop at a fault."""
        server.server_close()
        folder = Path(config.docs_dir).parent
        return preview_server(server, config, builder, (folder, theme_folder()))

    def on_shutdown(self) -> None:
        """Put the new site in the place of the old one, if it was finished."""
        if hasattr(self, "session"):
            self.session.close()
