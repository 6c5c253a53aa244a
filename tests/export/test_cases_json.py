"""All records in one file."""

import json

from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.cases_json import cases_json
from tests.export.made import ADDRESS, library_of, values


def read(artifacts):
    """The one file there is, read."""
    (artifact,) = artifacts
    return json.loads(artifact.content)


def test_the_file_explains_itself(library):
    """Every field in a record is in the dictionary, every term in a list."""
    found = read(cases_json(library, ADDRESS))
    fields = found["types"][library.schema.main.key]["fields"]

    for record in found["records"]:
        for key, value in record["values"].items():
            assert key in fields
            if fields[key]["type"] == "term":
                terms = found["vocabularies"][fields[key]["vocabulary"]]["terms"]
                assert set(value if isinstance(value, list) else [value]) <= set(terms)


def test_all_records_are_there_but_the_withdrawn(catalogue):
    """A record that was taken back leaves the open data."""
    ids = [record["id"] for record in read(cases_json(catalogue))["records"]]

    assert [record.id for record in catalogue.main] == ids
    assert b"Vox Pop" not in cases_json(catalogue)[0].content


def test_labels_are_in_every_language(catalogue):
    """One file serves all the languages of the library."""
    found = read(cases_json(catalogue))

    assert found["types"]["tool"]["label"] == {"en": "Tool", "de": "Werkzeug"}
    assert found["vocabularies"]["tool.platforms"]["terms"]["paper"]["label"] == {"en": "paper", "de": "Papier"}
    assert "broader" in found["vocabularies"]["licences"]["terms"]["copyleft"]


def test_the_same_library_gives_the_same_bytes(library):
    """Nothing depends on chance or the time of day."""
    assert cases_json(library, ADDRESS) == cases_json(library, ADDRESS)


def test_a_large_file_is_split_into_parts_that_are_whole(library):
    """Each part can be read by itself, and together they hold every record once."""
    whole = read(cases_json(library, ADDRESS))
    parts = cases_json(library, ADDRESS, limit=20_000)

    assert [f"data/cases-{number}.json" for number in range(1, len(parts) + 1)] == [part.path for part in parts]
    assert len(parts) > 1
    assert whole["records"] == [record for part in parts for record in json.loads(part.content)["records"]]


@given(st.lists(values, max_size=4))
def test_any_text_survives(records):
    """What was written comes back, and the file is UTF-8 JSON on any input."""
    found = json.loads(cases_json(library_of(*records), ADDRESS)[0].content.decode("utf-8"))

    assert [record["name"] for record in records] == [record["values"]["name"] for record in found["records"]]
