# The inside of `<main>`: our own environment with autoescape on. What is not `Markup` is text, whoever wrote it.
from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from caseatlas.model.words import Words
from caseatlas.page.page import NOT_FOUND, Page
from caseatlas.page.words import Catalogue, catalogue, library_catalogue

SETTING = "setting"


class Setting:
    """Where the page that is being rendered lies, and in which language it speaks.

    The macros of the templates are compiled once for all pages; what differs they ask from here. An environment
    renders one page at a time.
    """

    def __init__(self, own: Mapping[str, Words]) -> None:
        self.own = own
        self.words: Catalogue = catalogue("")
        self.root = ""

    def turn_to(self, language: str, root: str) -> None:
        """Go on to another page."""
        self.words = library_catalogue(language, self.own)
        self.root = str(escape(root))

    def __html__(self) -> str:
        return self.root

    def say(self, key: str, **values: object) -> str:
        """An interface text in the page's language."""
        return self.words.say(key, **values)

    def count(self, key: str, count: int, **values: object) -> str:
        """An interface text for a number of things in the page's language."""
        return self.words.count(key, count, **values)


def environment(theme: Path, own: Mapping[str, Words] | None = None) -> Environment:
    """The environment for the theme's templates. `own` are the interface words that a library words itself."""
    found = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    setting = Setting(own or {})
    found.globals.update({SETTING: setting, "root": setting, "say": setting.say, "count": setting.count})
    return found


def render_fragment(page: Page, env: Environment, base: str = "/") -> str:
    """A page's contents. `base` is the path of the site, which only the page for lost addresses needs."""
    root = base if page.uri == NOT_FOUND else page.root
    return render_template(page.template, page.language, root, page.data, env)


def render_template(template: str, language: str, root: str, data: Any, env: Environment) -> str:
    """A template with the words of a language."""
    setting = env.globals[SETTING]
    assert isinstance(setting, Setting)
    setting.turn_to(language, root)
    return env.get_template(template).render(data, language=language)
