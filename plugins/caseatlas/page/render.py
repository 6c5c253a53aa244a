# The inside of `<main>`: our own environment with autoescape on. What is not `Markup` is text, whoever wrote it.
from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from caseatlas.model.words import Words
from caseatlas.page.page import NOT_FOUND, Page
from caseatlas.page.words import library_catalogue


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
    found.globals["catalogue_in"] = lambda language: library_catalogue(language, own or {})
    return found


def render_fragment(page: Page, env: Environment, base: str = "/") -> str:
    """A page's contents. `base` is the path of the site, which only the page for lost addresses needs."""
    root = base if page.uri == NOT_FOUND else page.root
    return render_template(page.template, page.language, root, page.data, env)


def render_template(template: str, language: str, root: str, data: Any, env: Environment) -> str:
    """A template with the words of a language."""
    words = env.globals["catalogue_in"](language)  # type: ignore[operator]
    return env.get_template(template).render(data, root=root, say=words.say, count=words.count, language=language)
