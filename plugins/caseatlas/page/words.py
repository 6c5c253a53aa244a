# The words of the interface. They live in the theme (`locales/<language>.yml`), one flat list of keys in groups, so
# that a translator meets words and nothing else. What a library says of itself is never here.
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from caseatlas.model.schema import Tier
from caseatlas.model.words import Words
from caseatlas.page.theme import theme_folder

FALLBACK = "en"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The interface in one language. `language` says in which its words really are."""

    language: str
    texts: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The text under `key`, with its places filled."""
        text = self.texts[key]
        if any(isinstance(value, Markup) for value in values.values()):
            return Markup(text).format(**values)  # noqa: S704 the theme's own words
        return text.format_map(values) if values else text

    def count(self, key: str, count: int, **values: object) -> str:
        """The text under `key` for a number of things: `key.one` for one, else `key.other`."""
        return self.say(f"{key}.{'one' if count == 1 else 'other'}", count=count, **values)


@cache
def catalogue(language: str, folder: Path | None = None) -> Catalogue:
    """The interface in `language`, or in the language it varies from, or in English."""
    locales = (folder or theme_folder()) / "locales"
    tags = (language, language.partition("-")[0], FALLBACK)
    tag = next(tag for tag in tags if (locales / f"{tag}.yml").is_file())
    fallback = locales / f"{FALLBACK}.yml"
    return Catalogue(tag, {**dict(flat(read(fallback))), **dict(flat(read(locales / f"{tag}.yml")))})


def read(path: Path) -> Mapping[str, Any]:
    """A catalogue's file as nested mappings of texts."""
    found: Mapping[str, Any] = yaml.load(path.read_text("utf-8"), LOADER)  # noqa: S506 makes texts only
    return found


def flat(texts: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Nested texts as pairs of a dotted key and a text."""
    for key, value in texts.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def library_catalogue(language: str, own: Mapping[str, Words]) -> Catalogue:
    """The interface as a library words it: `own` replaces texts by their keys, in the languages it has them."""
    found = catalogue(language)
    worded = {
        key: words.texts[language] for key, words in own.items() if key in found.texts and language in words.texts
    }
    return Catalogue(found.language, {**found.texts, **worded}) if worded else found


def tier_words(catalogues: Mapping[str, Catalogue]) -> Mapping[Tier, tuple[Words, Words]]:
    """What each tier is called and means, in several languages."""
    return {
        tier: (in_all(catalogues, f"tier.{tier.key}"), in_all(catalogues, f"tier.{tier.key}_means")) for tier in Tier
    }


def in_all(catalogues: Mapping[str, Catalogue], key: str) -> Words:
    """An interface text in several languages."""
    return Words({language: found.say(key) for language, found in catalogues.items()})
