"""News of a library, as Atom."""

from xml.etree import ElementTree
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.feed import feed
from caseatlas.export.xml_text import moment
from caseatlas.model.values import PartialDate
from tests.export.made import ADDRESS, library_of, texts, values

ATOM = "{http://www.w3.org/2005/Atom}"


def read(library, language="en", **options):
    """A feed's root element."""
    content = feed(library, language, options.pop("address", ADDRESS), **options).content
    expat.ParserCreate().Parse(content, True)
    return ElementTree.fromstring(content)


def test_the_newest_comes_first():
    """By the day a record was added or last checked."""
    found = read(
        library_of(
            {"name": "old", "added": PartialDate(2020, 1, 1)},
            {"name": "checked", "added": PartialDate(2019, 1, 1), "checked": PartialDate(2024, 5, 31)},
            {"name": "new", "added": PartialDate(2023, 2, 3)},
        )
    )

    assert [entry.findtext(f"{ATOM}title") for entry in found.iter(f"{ATOM}entry")] == ["checked", "new", "old"]
    assert found.findtext(f"{ATOM}updated") == "2024-05-31T00:00:00Z"
    assert next(found.iter(f"{ATOM}entry")).findtext(f"{ATOM}published") == "2019-01-01T00:00:00Z"


def test_a_day_is_never_invented():
    """What was added “in 2019” has no place in a feed, which asks for a day."""
    found = read(library_of({"name": "A", "added": PartialDate(2019)}, {"name": "B"}), epoch_date="2024-01-01")

    assert list(found.iter(f"{ATOM}entry")) == []
    assert found.findtext(f"{ATOM}updated") == "2024-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("given", "time"),
    [("", "1970-01-01T00:00:00Z"), ("1700000000", "2023-11-14T22:13:20Z"), ("2024-05-31", "2024-05-31T00:00:00Z")],
)
def test_time_is_what_the_build_says(given, time):
    """A day, or the seconds of SOURCE_DATE_EPOCH; no clock."""
    assert time == moment(given)


def test_each_language_has_its_feed(reference):
    """With what is translated, and a mark on what is not."""
    artifact = feed(reference, "sv", ADDRESS)
    found = ElementTree.fromstring(artifact.content)
    titles = {entry.findtext(f"{ATOM}id"): entry.find(f"{ATOM}title") for entry in found.iter(f"{ATOM}entry")}
    language = "{http://www.w3.org/XML/1998/namespace}lang"

    assert artifact.path == "sv/feed.xml"
    assert found.get(language) == "sv"
    assert titles[f"{ADDRESS}cases/tailor-cooperative/"].text == "Skräddarkooperativet i Luleå"
    untranslated = [record for record in reference.main if "sv" not in record.translations]
    assert all(titles[f"{ADDRESS}cases/{record.id}/"].get(language) == "en" for record in untranslated)


def test_a_feed_has_what_the_standard_asks_for(library):
    """Id, title, time and author, in the feed and in every entry."""
    found = read(library)

    for element in (found, *found.iter(f"{ATOM}entry")):
        assert all(element.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in found.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    assert all(id.startswith(ADDRESS) for id in ids)


def test_without_a_site_address_ids_are_still_unique_and_stable():
    """Atom wants an id that is an address or a name."""
    library = library_of({"name": "A", "added": PartialDate(2020, 1, 1)})
    found = read(library, address="")

    assert found.findtext(f"{ATOM}id").startswith("urn:uuid:")
    assert feed(library, "en") == feed(library, "en")


def test_withdrawn_records_are_not_news(catalogue):
    """Nothing of them is left in the feed."""
    assert b"Vox Pop" not in feed(catalogue, "en", ADDRESS).content


@given(st.lists(values, max_size=4), texts)
def test_any_text_makes_a_feed_that_can_be_read(records, title):
    """Signs that XML cannot hold are left out, and only those."""
    found = read(library_of(*records, title=title))

    for entry in found.iter(f"{ATOM}entry"):
        assert entry.find(f"{ATOM}title") is not None
