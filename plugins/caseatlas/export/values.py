from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from caseatlas.export.json_text import Json, filled
from caseatlas.export.words import words_json
from caseatlas.model.values import PartialDate, Period, Place, Prose
from caseatlas.model.words import Words


def value_json(value: Any, languages: Sequence[str]) -> Any:
    """A record's value as plain JSON.

    Text, numbers, yes and no are themselves; terms and references are their keys; dates are texts as exact as they
    are known (`2018`, `2018-03`, `2018-03-05`). A period is `{"start", "end"}` with null for an open end; a place has
    only the parts that were stated; prose is `{"markdown", "locators"}`; lists and groups hold the same again.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [value_json(item, languages) for item in value]
    if isinstance(value, dict):
        return {key: value_json(item, languages) for key, item in value.items()}
    if isinstance(value, Prose):
        return prose_json(value)
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Period):
        return {"start": date_text(value.start), "end": date_text(value.end)}
    if isinstance(value, Place):
        return place_json(value)
    return words_json(value, languages) if isinstance(value, Words) else value


def prose_json(prose: Prose) -> Json:
    """A text in Markdown, with where in its sources the statements stand: `{"source": "brief", "at": "page 3"}`."""
    locators = [{"source": source, "at": at} for source, at in prose.locators]
    return {"markdown": prose.text, **filled(locators=locators)}


def place_json(place: Place) -> Json:
    """The stated parts of a place. Coordinates of 0 are coordinates."""
    parts = filled(name=place.name, country=place.country, region=place.region)
    if place.latitude is not None:
        parts["latitude"] = place.latitude
    if place.longitude is not None:
        parts["longitude"] = place.longitude
    return parts | filled(precision=place.precision, role=place.role)


def date_text(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)
