"""A record as data, beside its page."""

import json

from hypothesis import given

from caseatlas.export.case_json import record_artifact, record_json, tombstone_artifact
from caseatlas.model.values import Prose
from tests.export.made import ADDRESS, library_of, values


def test_the_file_of_a_main_record_is_called_case_json(reference):
    """The address is a contract; records of other types have `record.json`."""
    case = record_artifact(reference, reference.get("case", "tailor-cooperative"), ADDRESS)
    method = record_artifact(reference, reference.get("method", "peer-exchange"), ADDRESS)

    assert case.path == "cases/tailor-cooperative/case.json"
    assert method.path == "methods/peer-exchange/record.json"


def test_a_record_says_what_it_is_first(reference):
    """The keys stand in one order, in every record."""
    found = record_json(reference, reference.get("case", "tailor-cooperative"), ADDRESS)

    assert list(found)[:10] == [
        "version",
        "type",
        "id",
        "url",
        "language",
        "title",
        "summary",
        "tier",
        "library",
        "licence",
    ]
    assert list(found)[10:] == ["values", "labels", "links", "translations"]
    assert f"{ADDRESS}cases/tailor-cooperative/" == found["url"]
    assert found["licence"]["name"] == "CC-BY-4.0"


def test_terms_are_keys_and_their_labels_stand_beside_them(reference):
    """Keys are stable and labels are readable; both are there, in every language."""
    found = record_json(reference, reference.get("case", "tailor-cooperative"))

    assert found["values"]["status"] == "running"
    assert found["labels"]["status"]["running"] == {"en": "Running", "sv": "Pågår"}
    assert found["labels"]["place.country"]["SE"] == {"en": "Sweden", "sv": "Sverige"}
    assert found["labels"]["results.evidence"]["account"] == {"en": "Told", "sv": "Berättat"}


def test_links_lead_both_ways(reference):
    """Links are written on one side; the data say them on both."""
    case = record_json(reference, reference.get("case", "tailor-cooperative"), ADDRESS)
    programme = record_json(reference, reference.get("programme", "sempre"), ADDRESS)
    collection = reference.get("collection", "people-who-build-their-own-organisation")

    assert "sempre" in [link["id"] for link in case["links"]["to"] if link["field"] == "part_of"]
    assert "tailor-cooperative" in [link["id"] for link in programme["links"]["from"] if link["field"] == "part_of"]
    from_collection = [link for link in case["links"]["from"] if link["type"] == "collection"]
    assert [collection.id] == [link["id"] for link in from_collection]
    assert [{"why"}] == [set(link["entry"]) for link in from_collection if "entry" in link]


def test_a_translation_has_its_status_and_only_what_is_translated(reference):
    """What is missing there is read from the original."""
    found = record_json(reference, reference.get("case", "tailor-cooperative"), ADDRESS)["translations"]["sv"]

    assert found["status"] == "current"
    assert f"{ADDRESS}sv/cases/tailor-cooperative/" == found["url"]
    assert found["title"] == "Skräddarkooperativet i Luleå"
    assert "place" not in found["values"]


def test_every_record_of_every_type_is_plain_json(library):
    """Nothing of ours hides in a value."""
    for record in library.all():
        found = record_json(library, record, ADDRESS)

        assert found == json.loads(json.dumps(found, allow_nan=False))


def test_every_filled_field_is_there(library):
    """An export leaves nothing out."""
    for record in library.all():
        assert list(record.values) == list(record_json(library, record)["values"])


def test_a_field_called_licence_is_not_the_licence_of_the_text(catalogue):
    """A tool's own licence is a fact about the tool; the text has the library's."""
    found = record_json(catalogue, catalogue.get("tool", "plum-ledger"))

    assert found["values"]["licence"] == "copyleft"
    assert found["licence"]["name"] == "CC0-1.0"


def test_a_withdrawn_record_says_no_more_than_that(catalogue):
    """Its name and its text are gone from the data."""
    (record,) = catalogue.withdrawn
    withdrawn = json.loads(tombstone_artifact(catalogue, record, ADDRESS).content)

    assert {"version", "type", "id", "url", "withdrawn"} == set(withdrawn)
    assert "2025-05-30" == withdrawn["withdrawn"]


def test_a_type_without_tiers_has_none(catalogue):
    """“Complete” would say something of a tool that nobody has measured."""
    assert "tier" not in record_json(catalogue, catalogue.get("tool", "plum-ledger"))


def test_without_a_site_address_urls_are_relative_to_the_site():
    """No address is made up."""
    library = library_of({"name": "A"})

    assert record_json(library, library.get("thing", "a"))["url"] == "things/a/"


def test_prose_keeps_its_markdown_and_where_its_sources_say_so():
    """The text is given as it was written."""
    library = library_of({"name": "A", "story": Prose("It ran.[^brief]", (("brief", "page 3"),))})

    story = record_json(library, library.get("thing", "a"))["values"]["story"]

    assert story == {"markdown": "It ran.[^brief]", "locators": [{"source": "brief", "at": "page 3"}]}


@given(values)
def test_any_text_survives_the_file(record):
    """What was written comes back, whatever signs it holds."""
    library = library_of(record)
    content = record_artifact(library, library.get("thing", "a"), ADDRESS).content

    found = json.loads(content.decode("utf-8"))["values"]

    assert record["name"] == found["name"]
    assert record.get("tags") == found.get("tags")
    assert record.get("amount") == found.get("amount")
    assert content.endswith(b"}\n")
