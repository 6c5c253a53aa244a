# The order of names, as a reader of each language expects it: å, ä and ö are letters of their own in the north, and
# a plain letter with a sign elsewhere.
from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that come after z, in their order.
AFTER_Z = {"sv": "åäö", "fi": "åäö", "nb": "æøå", "nn": "æøå", "no": "æøå", "da": "æøå", "et": "õäöü", "is": "þæö"}
FIRST_AFTER_Z = ord("z") + 1
# Little words that a name may begin with and that nobody looks it up by.
ARTICLES = {
    "en": ("the", "a", "an"),
    "fr": ("le", "la", "les"),
    "de": ("der", "die", "das"),
    "es": ("el", "la", "los", "las"),
}
OTHER = "#"


@lru_cache(maxsize=200_000)
def sort_key(text: str, language: str) -> str:
    """A key by which texts sort as people of a language sort names."""
    return "".join(letter_key(sign, language) for sign in text.casefold() if sign.isalnum() or sign == " ").strip()


@lru_cache(maxsize=20_000)
def letter_key(sign: str, language: str) -> str:
    """One sign of a sorting key."""
    late = AFTER_Z.get(language.partition("-")[0], "")
    if sign in late:
        return chr(FIRST_AFTER_Z + late.index(sign))
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))


def sorted_name(title: str, language: str) -> str:
    """A title as it is looked up: without the article it begins with."""
    first, _, rest = title.partition(" ")
    articles = ARTICLES.get(language.partition("-")[0], ())
    return rest if rest and first.casefold() in articles else title


def initial(text: str, language: str) -> str:
    """The letter under which a name stands in an A–Z; digits and other signs stand together."""
    first = next((sign for sign in text.casefold() if sign.isalnum()), "")
    if first.isdigit() or not first:
        return OTHER
    late = AFTER_Z.get(language.partition("-")[0], "")
    return first.upper() if first in late else letter_key(first, language)[:1].upper()
