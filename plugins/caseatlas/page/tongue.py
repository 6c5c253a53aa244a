# Which language a piece of text is in, and how a page marks what is not in its own.
from __future__ import annotations

from functools import cache

from markupsafe import Markup, escape

from caseatlas.model.country import locale_of
from caseatlas.model.words import Words

RIGHT_TO_LEFT = frozenset({"ar", "arc", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})


def direction(language: str) -> str:
    """“rtl” or “ltr”, as HTML names the direction of a language's writing."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@cache
def own_name(language: str) -> str:
    """What a language calls itself: Svenska, English."""
    return name_of(language, language)


@cache
def name_of(language: str, told_in: str) -> str:
    """The name of a language in another one."""
    locale = locale_of(told_in)
    name = (locale.languages.get(language.replace("-", "_")) or locale.languages.get(language)) if locale else None
    return capitalised(name or language) if language == told_in else name or language


def marked(text: str, tongue: str, language: str) -> str:
    """A text for a page in `language`: marked where it is in another one (`tongue`), else as it is."""
    if not text or tongue in ("", language):
        return text
    if direction(tongue) != direction(language):
        return Markup('<span lang="{}" dir="{}">{}</span>').format(tongue, direction(tongue), text)
    return Markup('<span lang="{}">{}</span>').format(tongue, text)


def worded(words: Words, language: str, fallback: str) -> str:
    """Words for a page in `language`, marked where they had to be taken from another one."""
    tongue = words.tongue(language, fallback)
    return marked(words.texts.get(tongue, ""), tongue, language)


def capitalised(text: str) -> str:
    """A text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def within_sentence(text: str) -> str:
    """A label as it stands inside a sentence: without its capital, unless it is an abbreviation."""
    if isinstance(text, Markup) or text[1:2].isupper():
        return text
    return text[:1].lower() + text[1:]


def joined(parts: list[str], last: str) -> str:
    """A list as people write it: “a, b and c”. `last` is the word before the last part, with its spaces."""
    if len(parts) < 2:
        return "".join(parts)
    safe = [escape(part) for part in parts]
    return Markup(", ").join(safe[:-1]) + escape(last) + safe[-1]
