# A value as one cell of a table.
from __future__ import annotations

import re
from typing import Any

from caseatlas.export.words import words_json
from caseatlas.model.country import country_name
from caseatlas.model.schema import Field
from caseatlas.model.values import Place, Prose
from caseatlas.model.words import Words

JOINT = "; "

# What makes a spreadsheet calculate a text instead of showing it (OWASP, “CSV Injection”): a sign at its very start,
# in the full-width form of Japanese keyboards too.
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


def guarded(text: str) -> str:
    """A text that a spreadsheet shows as it is: with a `'` before it if it would be read as a formula.

    Numbers stay numbers, and no other text is touched. A text that begins with `'` and such a sign gets one more, so
    that `unguarded` always gives back what was there.
    """
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given: what a program does that reads the table."""
    return text[1:] if text.startswith("'") and FORMULA.match(text, 1) else text


def cell_text(value: Any, field: Field, language: str) -> str:
    """A value in one cell: several joined by `; `, a place as “Luleå, Sweden”, terms and references as their keys.

    Of a group stands the part its short form means (of an organisation with a role: the organisation), or all parts.
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return JOINT.join(cell_text(item, field, language) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return group_text(value, field, language)
    if isinstance(value, Place):
        return place_text(value, language)
    if isinstance(value, Words):
        return next(iter(words_json(value, [language]).values()), "")
    return value.text if isinstance(value, Prose) else str(value)


def group_text(group: dict[str, Any], field: Field, language: str) -> str:
    """A group in a cell."""
    short = field.part(field.shorthand) if field.shorthand else None
    if short is not None and short.key in group:
        return cell_text(group[short.key], short, language)
    parts = ((part, group[part.key]) for part in field.fields if part.key in group)
    return ", ".join(f"{part.key}: {cell_text(value, part, language)}" for part, value in parts)


def place_text(place: Place, language: str) -> str:
    """A place on one line, as a contributor writes it."""
    country = country_name(place.country, language) if place.country else ""
    alone = not country or place.precision == "country" or place.name.casefold() == country.casefold()
    return place.name if alone else f"{place.name}, {country}"
