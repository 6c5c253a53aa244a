"""Places for maps."""

import json

from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.cases_geojson import cases_geojson
from caseatlas.model.values import Place
from tests.export.made import ADDRESS, library_of, values


def features(library, **options):
    """The features of the one file there is."""
    (artifact,) = cases_geojson(library, ADDRESS, **options)
    collection = json.loads(artifact.content)
    assert collection["type"] == "FeatureCollection"
    return collection["features"]


def test_stated_coordinates_are_a_point_longitude_first():
    """As RFC 7946 has it; 0 is a coordinate like any other."""
    (feature,) = features(library_of({"name": "A", "where": Place("Null Island", latitude=0.0, longitude=-0.5)}))

    assert feature["geometry"] == {"type": "Point", "coordinates": [-0.5, 0.0]}


def test_a_place_without_coordinates_has_no_geometry_but_a_country():
    """A point in the middle of a country would be an invention."""
    (feature,) = features(library_of({"name": "A", "where": Place("Luleå", "SE")}))

    assert feature["geometry"] is None
    assert tuple(feature["properties"][key] for key in ("place", "country", "country_name")) == (
        "Luleå",
        "SE",
        "Sweden",
    )


def test_half_a_coordinate_is_none():
    """One number is not a point."""
    (feature,) = features(library_of({"name": "A", "where": Place("Somewhere", latitude=65.0)}))

    assert feature["geometry"] is None


def test_every_place_of_the_reference_library_is_there(reference):
    """One feature for each place, with the record's title and address."""
    found = features(reference)
    places = sum(len(record.role("places") or ()) for record in reference.main)

    assert places == len(found)
    assert len({feature["id"] for feature in found}) == len(found)
    assert all(feature["properties"]["url"].startswith(f"{ADDRESS}cases/") for feature in found)


@given(st.lists(values, max_size=4))
def test_coordinates_are_only_ever_those_stated(records):
    """Whatever the places are called."""
    stated = [
        [record["where"].longitude, record["where"].latitude]
        for record in records
        if "where" in record and record["where"].latitude is not None and record["where"].longitude is not None
    ]

    assert stated == [
        feature["geometry"]["coordinates"] for feature in features(library_of(*records)) if feature["geometry"]
    ]
