"""The table, for spreadsheets and programs."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.cases_csv import cases_csv
from caseatlas.export.cells import cell_text, guarded, unguarded
from caseatlas.model.schema import Field
from caseatlas.model.values import Place
from tests.export.made import ADDRESS, library_of, texts, values

# What a spreadsheet calculates: not a number, and begins with one of these.
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")


def read(artifact):
    """The rows of a table as a program reads them."""
    return list(csv.DictReader(io.StringIO(artifact.content.decode("utf-8"), newline="")))


def table(library, **options):
    """The rows of the one table there is."""
    (artifact,) = cases_csv(library, ADDRESS, **options)
    return read(artifact)


def test_the_first_row_names_the_fields(catalogue):
    """Columns are called as the fields are; a field that is called like one of ours stands behind the type's name."""
    names = list(table(catalogue)[0])

    assert names[:9] == ["id", "name", "tagline", "url", "language", "tool_url", "platforms", "licence", "price"]
    assert "withdrawn" not in names


def test_the_reference_library_has_its_tiers(reference):
    """Id, title, summary, address, language and tier come first."""
    row = next(row for row in table(reference) if row["id"] == "tailor-cooperative")

    assert list(row)[:6] == ["id", "title", "summary", "url", "language", "tier"]
    assert row["tier"] == "complete"
    assert row["place"] == "Luleå, Sweden"
    assert row["organisations"] == "coompanion-norrbotten; coop"
    assert row["results"].startswith("The cooperative employs six people.; ")


def test_yes_and_no_are_words(catalogue):
    """As a contributor writes them."""
    rows = {row["id"]: row for row in table(catalogue)}

    assert rows["plum-ledger"]["maintained"] == "yes"
    assert rows["ladder-list"]["maintained"] == "no"
    assert rows["borrowed-ladder"]["price"] == "24.5"


def test_withdrawn_records_are_not_in_the_table(catalogue):
    """Nor is anything they said."""
    assert b"Vox Pop" not in cases_csv(catalogue)[0].content


def test_lines_end_as_the_standard_says(library):
    """CR LF, no byte order mark."""
    content = cases_csv(library)[0].content

    assert content.startswith(b"id,")
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2 favours", "'-2 favours"),
        ("+46 920 12 34", "'+46 920 12 34"),
        ("\tx", "'\tx"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("+1.5e3", "+1.5e3"),
        ("-٣", "'-٣"),
        ("a=b", "a=b"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ],
)
def test_only_what_would_be_calculated_is_guarded(text, written):
    """Numbers stay numbers, and ordinary text stays as it is."""
    assert written == guarded(text)


@given(texts | st.from_regex(r"['=+\-@\t\r0-9.]{0,6}", fullmatch=True))
def test_the_guard_can_always_be_taken_off_again(text):
    """No two texts are written the same."""
    assert text == unguarded(guarded(text))
    assert not FORMULA.match(guarded(text)) or NUMBER.fullmatch(guarded(text))


@given(st.lists(values, min_size=1, max_size=4))
def test_no_cell_is_a_formula_and_every_text_survives(records):
    """Whatever people write, a spreadsheet shows it and a program reads it."""
    rows = table(library_of(*records))

    assert len(records) == len(rows)
    for record, row in zip(records, rows, strict=True):
        for cell in row.values():
            assert not FORMULA.match(cell) or NUMBER.fullmatch(cell)
        assert record["name"] == unguarded(row["name"])
        assert record.get("note", "") == unguarded(row["note"])
        assert "; ".join(record.get("tags", [])) == unguarded(row["tags"])


@given(st.lists(values, min_size=2, max_size=6))
def test_parts_of_a_split_table_are_tables(records):
    """Each has the first row, and together they are the whole."""
    library = library_of(*records)
    parts = cases_csv(library, ADDRESS, limit=200)

    assert table(library) == [row for part in parts for row in read(part)]


def test_a_place_is_written_as_a_contributor_writes_it():
    """A country alone is not said twice."""
    field = Field("where", "place")

    assert cell_text(Place("Luleå", "SE"), field, "en") == "Luleå, Sweden"
    assert cell_text(Place("Schweden", "SE", precision="country"), field, "de") == "Schweden"
    assert cell_text(Place("Atlantis"), field, "en") == "Atlantis"


def test_a_group_without_a_short_form_shows_all_its_parts():
    """Nothing of it is lost."""
    field = Field("reach", "measure", fields=(Field("what", "text"), Field("value", "number")))

    assert cell_text([{"what": "people", "value": 6}], field, "en") == "what: people, value: 6"
