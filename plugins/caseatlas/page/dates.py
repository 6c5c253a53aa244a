# Dates as people say them, never more exact than they are known.
from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from caseatlas.model.country import locale_of
from caseatlas.model.values import PartialDate, Period
from caseatlas.page.words import FALLBACK, Catalogue

GROUPED_FROM = 10_000


@lru_cache(maxsize=20_000)
def say_date(when: PartialDate, language: str) -> str:
    """A date at the precision known: “2018”, “March 2018”, “5 March 2018”."""
    if not when.month:
        return str(when.year)
    locale = locale_of(language) or locale_of(FALLBACK)
    day = date(when.year, when.month, when.day or 1)
    # The British order is what a reader of English as a second language meets most in Europe.
    if locale is not None and str(locale) == "en":
        locale = locale_of("en-GB")
    if when.day:
        return format_date(day, "long", locale=locale)
    return str(format_skeleton("yMMMM", day, locale=locale))


def say_period(when: Period, words: Catalogue, language: str) -> str:
    """A period as people say it: “2016–2019”, “since 2018”, “until 2019”."""
    start = say_date(when.start, language) if when.start else ""
    end = say_date(when.end, language) if when.end else ""
    if start and end:
        spaced = " " in start or " " in end
        return start if start == end else f"{start} – {end}" if spaced else f"{start}–{end}"
    return words.say("date.since", date=start) if start else words.say("date.until", date=end)


@lru_cache(maxsize=20_000)
def say_number(number: float, language: str) -> str:
    """A number as a language writes it. Four digits stand together, so that a year stays a year."""
    grouped = abs(number) >= GROUPED_FROM
    return str(format_decimal(number, locale=locale_of(language) or locale_of(FALLBACK), group_separator=grouped))
