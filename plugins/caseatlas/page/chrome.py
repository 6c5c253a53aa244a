# What stands around every page: head, header, footer. Its context is plain data, so that any host can render it, once
# for each language, part of the site and depth. What differs from page to page is text in it and nothing else.
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from caseatlas.model.library import Library
from caseatlas.page.edition import Edition, editions
from caseatlas.page.framing import counterparts
from caseatlas.page.licence import licence_name, licence_url
from caseatlas.page.navigation import foot_ways, more_ways, top_ways
from caseatlas.page.page import Page, to_root
from caseatlas.page.site import Site
from caseatlas.page.theme import ICON, SCRIPT, STYLESHEET
from caseatlas.page.tongue import direction, own_name

# Interface words that the chrome itself says.
WORDS = (
    "skip",
    "more",
    "scheme",
    "language_choice",
    "foot_label",
    "nav_label",
    "licence_text",
    "feed",
    "problems",
    "problems_note",
)


def chrome(
    library: Library,
    site: Site,
    language: str,
    uri: str,
    *,
    title: str = "",
    description: str = "",
    kind: str = "editorial",
    alternates: Iterable[tuple[str, str]] = (),
    image: str = "",
    og_type: str = "website",
    hidden: bool = False,
    root: str = "",
    stylesheets: Iterable[str] = (),
    scripts: Iterable[str] = (),
    policy: str = "",
    content: str = "",
) -> dict[str, Any]:
    """The context of `main.html` for a page at `uri`. `alternates` may be left out where each language has the page."""
    edition = next(found for found in editions(library, site) if found.language == language)
    return chrome_of(
        edition,
        Page(
            uri=uri,
            language=language,
            kind=kind,
            title=title,
            template="",
            description=description,
            alternates=tuple(alternates) or counterparts(edition, uri.removeprefix(edition.at.prefix)),
            image=image,
            og_type=og_type,
            hidden=hidden,
        ),
        root=root,
        stylesheets=stylesheets,
        scripts=scripts,
        policy=policy,
        content=content,
    )


def chrome_of(
    edition: Edition,
    page: Page,
    *,
    root: str = "",
    stylesheets: Iterable[str] = (),
    scripts: Iterable[str] = (),
    policy: str = "",
    content: str = "",
) -> dict[str, Any]:
    """The same for a page that is already framed."""
    settings, words = edition.library.settings, edition.words
    site_title = edition.plain(settings.title)
    home = edition.at.home()
    return {
        "language": edition.language,
        "direction": direction(edition.language),
        "site_title": site_title,
        "root": root or to_root(page.uri),
        "home": home,
        "nav": with_current(edition.once("top", lambda: top_ways(edition)), page.uri, home),
        "more": with_current(edition.once("more", lambda: more_ways(edition)), page.uri, home),
        "foot": edition.once("foot", lambda: foot_ways(edition)),
        "languages": language_ways(edition, page),
        "words": {key: words.say(f"chrome.{key}") for key in WORDS},
        "stylesheets": [*stylesheets, STYLESHEET],
        "scripts": [*scripts, SCRIPT],
        "icon": ICON,
        "title": full_title(page.title, site_title),
        "og_title": page.title or site_title,
        "description": page.description or edition.plain(settings.description),
        "canonical": edition.site.url(page.uri),
        "alternate_links": alternate_links(edition, page),
        "image": edition.site.url(page.image) if page.image else "",
        "og_type": page.og_type,
        "og_locale": edition.language.replace("-", "_"),
        "feed": edition.at.prefix + "feed.xml",
        "hidden": page.hidden,
        "licence": licence_name(settings.licence),
        "licence_url": licence_url(settings.licence),
        "publisher": settings.publisher,
        "repository": settings.repository,
        "kind": page.kind,
        "policy": policy,
        "content": content,
        # What the preview has to say of the library; a finished site has nothing to mend.
        "problems": [],
    }


def full_title(title: str, site_title: str) -> str:
    """What stands on the browser's tab: the page, then the library."""
    return f"{title} – {site_title}" if title and title != site_title else site_title


def with_current(ways: list[dict[str, Any]], uri: str, home: str) -> list[dict[str, Any]]:
    """The ways with what they mean for the page at `uri`: “page” is the page itself, “true” a part it belongs to."""

    def current(path: str) -> str:
        if path == uri:
            return "page"
        return "true" if path != home and uri.startswith(path) else ""

    return [{**way, "current": current(str(way["path"]))} for way in ways]


def language_ways(edition: Edition, page: Page) -> list[dict[str, Any]]:
    """The page in the library's languages; its home page where it has no counterpart there."""
    tags = edition.library.settings.languages
    there = dict(page.alternates)
    return [
        {
            "tag": tag,
            "name": own_name(tag),
            "path": there.get(tag, edition.at_in(tag).home()),
            "current": tag == edition.language,
        }
        for tag in tags
        if len(tags) > 1
    ]


def alternate_links(edition: Edition, page: Page) -> Markup:
    """The page's counterparts for search engines, which want full addresses; nothing where the site has none."""
    if not edition.site.address or len(page.alternates) < 2 or page.hidden:
        return Markup("")
    default = edition.library.settings.language
    tagged = [*page.alternates, *(("x-default", uri) for tag, uri in page.alternates if tag == default)]
    link = Markup('<link rel="alternate" hreflang="{}" href="{}">')
    return Markup("\n").join(link.format(tag, edition.site.url(uri)) for tag, uri in tagged)
