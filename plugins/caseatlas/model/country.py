from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

# Names people write that CLDR, the source of Babel's names, does not list. Kosovo's code is CLDR's own.
EVERYDAY_NAMES = {
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "storbritannien": "GB",
    "usa": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "czech republic": "CZ",
    "the netherlands": "NL",
    "holland": "NL",
    "el": "GR",
}


@cache
def country_name(code: str, language: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in a language (BCP 47), or the code where Babel knows no name."""
    locale = locale_of(language)
    return (locale.territories.get(code) if locale else None) or code


@cache
def locale_of(language: str) -> Locale | None:
    """Babel's locale for a BCP 47 tag, or None."""
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


@cache
def country_codes(languages: tuple[str, ...]) -> dict[str, str]:
    """Country codes by their folded names in `languages`, by their own codes, and by everyday names."""
    codes = dict(EVERYDAY_NAMES)
    for language in languages:
        locale = locale_of(language)
        for code, name in locale.territories.items() if locale else ():
            if len(code) == 2 and code.isalpha():
                codes.setdefault(folded(name), code)
                codes.setdefault(code.lower(), code)
    return codes


def find_country(name: str, languages: Iterable[str]) -> str:
    """The code of the country called `name` in one of `languages`, in English, or as an ISO code; else empty."""
    wanted = folded(name)
    code = country_codes(tuple(dict.fromkeys((*languages, "en")))).get(wanted, "")
    return code or country_codes(EUROPEAN).get(wanted, "")


# Asked only when the library's own languages do not know a name: a Swedish contributor to an English library
# writes “Sverige” and is understood.
EUROPEAN = tuple("sv fi da nb nn is de nl fr es pt it pl cs sk hu ro bg el et lv lt sl hr ga cy mt uk eu ca gl".split())


def folded(text: str) -> str:
    """A text as two spellings of one name share it: composed, without case and outer spaces."""
    return unicodedata.normalize("NFKC", text).strip().casefold()
