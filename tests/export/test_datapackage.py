"""The table of contents of the open data."""

import csv
import io
import json
from hashlib import sha256

from caseatlas.export import artifacts
from tests.export.made import ADDRESS, library_of


def files(library, **options):
    """All files of a library's open data, by path."""
    return {artifact.path: artifact.content for artifact in artifacts(library, ADDRESS, **options)}


def package(library, **options):
    """The data package."""
    return json.loads(files(library, **options)["data/datapackage.json"])


def test_every_data_file_is_listed_with_its_size_and_hash(library):
    """Who takes a file away can see that it is the right one."""
    found = files(library)
    resources = json.loads(found["data/datapackage.json"])["resources"]
    listed = {f"data/{resource['path']}" for resource in resources}

    assert {path for path in found if path.startswith("data/")} - {"data/datapackage.json"} == listed
    for resource in resources:
        content = found[f"data/{resource['path']}"]
        assert len(content) == resource["bytes"]
        assert f"sha256:{sha256(content).hexdigest()}" == resource["hash"]


def test_the_columns_are_those_of_the_table(library):
    """In the same order, each with a title in every language of the library."""
    found = files(library)
    table = next(
        resource for resource in json.loads(found["data/datapackage.json"])["resources"] if resource["format"] == "csv"
    )
    header = next(csv.reader(io.StringIO(found["data/cases.csv"].decode())))

    assert header == [field["name"] for field in table["schema"]["fields"]]
    for field in table["schema"]["fields"]:
        assert field["title"]
        assert set(field.get("titles", {})) <= set(library.settings.languages)


def test_the_types_of_columns_follow_the_declaration(catalogue):
    """Numbers, answers, lists and words are told apart."""
    table = package(catalogue)["resources"][0]
    columns = {field["name"]: field for field in table["schema"]["fields"]}

    assert (columns["price"]["type"], columns["price"]["unit"]) == ("number", "EUR")
    assert (columns["maintained"]["type"], columns["maintained"]["trueValues"]) == ("boolean", ["yes"])
    assert (columns["platforms"]["type"], columns["platforms"]["delimiter"]) == ("list", "; ")
    assert columns["first_release"]["type"] == "string"
    assert {"value": "free", "label": "Free software"} in columns["licence"]["categories"]
    assert columns["price"]["titles"] == {"en": "Price", "de": "Preis"}


def test_the_licence_is_named_with_its_address(reference):
    """So that programs know what they may do."""
    (licence,) = package(reference)["licenses"]

    assert licence["name"] == "CC-BY-4.0"
    assert licence["path"] == "https://creativecommons.org/licenses/by/4.0/"


def test_parts_of_a_split_file_are_listed_one_by_one(reference):
    """Names stay unique, and each part has a hash of its own."""
    resources = package(reference, limit=60_000)["resources"]
    names = [resource["name"] for resource in resources]

    assert len(set(names)) == len(names)
    assert "cases-1.json" in [resource["path"] for resource in resources]


def test_a_library_without_title_licence_or_publisher_has_none():
    """Nothing is made up."""
    found = package(library_of({"name": "A"}, title=""))

    assert found["name"] == "library"
    assert not {"title", "licenses", "contributors"} & set(found)
