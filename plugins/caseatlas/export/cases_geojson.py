from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from caseatlas.export.address import DATA, record_url
from caseatlas.export.json_text import Json, compact, filled, utf8
from caseatlas.export.parts import LIMIT, Shell, in_parts
from caseatlas.export.public import told_in
from caseatlas.export.values import place_json
from caseatlas.model.artifact import Artifact
from caseatlas.model.country import country_name
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.values import Place

STEM = f"{DATA}/cases"
SHELL = Shell(b'{"type":"FeatureCollection","features":[\n', b",\n", b"\n]}\n")


def cases_geojson(library: Library, base_url: str = "", limit: int = LIMIT) -> list[Artifact]:
    """`data/cases.geojson` (RFC 7946): one feature for every place of every main record.

    A place with stated coordinates is a point, as precise as its `precision` says. One without is a feature without
    geometry, with its name and country: coordinates are never looked up, guessed or taken from a country's centre.
    A feature's `id` is the record's, with a number behind where a record has several places; `record` names the record
    and `field` where in it the place stands.
    """
    features = (utf8(compact(feature)) for record in library.main for feature in features_of(library, record, base_url))
    return in_parts(STEM, "geojson", SHELL, features, limit)


def features_of(library: Library, record: Record, base_url: str) -> Iterator[Json]:
    """The features of a record."""
    places = [(key, place) for key, value in record.values.items() for place in places_in(value)]
    for number, (key, place) in enumerate(places, 1):
        yield {
            "type": "Feature",
            "id": record.id if len(places) == 1 else f"{record.id}/{number}",
            "geometry": geometry(place),
            "properties": properties(library, record, key, place, base_url),
        }


def places_in(value: Any) -> Iterator[Place]:
    """Every place inside a value."""
    if isinstance(value, Place):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from places_in(item)


def geometry(place: Place) -> Json | None:
    """A point where both coordinates are stated, longitude first; else nothing."""
    if place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def properties(library: Library, record: Record, key: str, place: Place, base_url: str) -> Json:
    """What a feature says of its record and its place."""
    parts = place_json(place)
    summary = told_in(record, "summary", record.language)
    country = country_name(place.country, library.settings.language) if place.country else ""
    return {
        "record": record.id,
        "title": record.title,
        **filled(summary=summary[0] if summary else ""),
        "language": record.language,
        "url": record_url(library, record, base_url),
        "field": key,
        "place": parts.get("name", ""),
        **filled(
            country=place.country, country_name=country, region=place.region, precision=place.precision, role=place.role
        ),
    }
