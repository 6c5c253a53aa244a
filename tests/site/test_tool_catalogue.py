"""The schema is data: a library of tools, with fields, types and words of its own and not a line of code."""

import csv
import json

FACETS = {"platforms", "licence", "price", "maintained", "made-by", "first-release"}


def test_the_records_stand_where_the_library_says(catalogue_site):
    """The main type at /tools/, the makers at /makers/, and no trace of cases."""
    assert (catalogue_site / "tools" / "abacus-for-potlucks" / "index.html").is_file()
    assert (catalogue_site / "makers" / "index.html").is_file()
    assert not (catalogue_site / "cases").exists()


def test_every_own_field_that_is_a_filter_has_its_pages(catalogue_site):
    """Terms, numbers, dates, yes or no, and references alike."""
    found = {path.name for path in (catalogue_site / "by").iterdir() if path.is_dir()}

    assert FACETS <= found


def test_a_broader_word_gathers_what_is_below_it(catalogue_site):
    """Android phones are phones."""
    phones = (catalogue_site / "by" / "platforms" / "phone" / "index.html").read_text("utf-8")
    android = (catalogue_site / "by" / "platforms" / "android" / "index.html").read_text("utf-8")
    tools = [
        path.name for path in (catalogue_site / "tools").iterdir() if path.is_dir() and f"tools/{path.name}/" in android
    ]

    assert tools
    assert all(f"tools/{tool}/" in phones for tool in tools)


def test_the_facts_panel_shows_own_fields_by_their_own_labels(catalogue_site):
    """In the first language and in the other."""
    english = (catalogue_site / "tools" / "abacus-for-potlucks" / "index.html").read_text("utf-8")
    german = (catalogue_site / "de" / "tools" / "abacus-for-potlucks" / "index.html").read_text("utf-8")

    assert "Runs on" in english
    assert "Läuft auf" in german


def test_the_data_files_follow_the_declaration(catalogue_site):
    """Own columns in the table, own values in the records, own fields in the schema."""
    with (catalogue_site / "data" / "cases.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    record = json.loads((catalogue_site / "tools" / "abacus-for-potlucks" / "case.json").read_text("utf-8"))
    schema = (catalogue_site / "data" / "schema.json").read_text("utf-8")

    assert {"platforms", "price", "maintained"} <= set(columns)
    assert {"name", "tagline", "platforms"} <= set(record["values"])
    assert "Android phones" in schema


def test_makers_list_the_tools_that_name_them(catalogue_site):
    """Links are written once; the way back is computed."""
    maker = (catalogue_site / "tools" / "abacus-for-potlucks" / "case.json").read_text("utf-8")
    name = json.loads(maker)["values"]["made_by"]
    page = (catalogue_site / "makers" / name / "index.html").read_text("utf-8")

    assert "tools/abacus-for-potlucks/" in page


def test_nothing_speaks_of_cases_or_gaps_where_a_library_does_not(catalogue_site):
    """A catalogue of tools has no sources, so it has no section about what is not known."""
    page = (catalogue_site / "tools" / "abacus-for-potlucks" / "index.html").read_text("utf-8")

    assert "What is not known" not in page
    assert "Find tools" in page
