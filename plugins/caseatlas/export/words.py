from __future__ import annotations

from collections.abc import Sequence

from caseatlas.model.words import Words


def words_json(words: Words, languages: Sequence[str]) -> dict[str, str]:
    """A label per language of the library: `{"en": "State", "sv": "Läge"}`.

    A text that was given without a language stands under every language that has none of its own. Where the library
    has none of the languages, what there is stands under its true name.
    """
    everywhere = words.texts.get("", "")
    said = {language: words.texts.get(language, everywhere) for language in languages}
    return {language: text for language, text in said.items() if text} or {
        tag: text for tag, text in words.texts.items() if text
    }
