"""How to refer to a record."""

import json

import pytest
from hypothesis import given

from caseatlas.export.citation import Citation, apa, bibtex, citation_of, csl_json, ris
from caseatlas.model.values import PartialDate
from tests.export.made import ADDRESS, library_of, texts, values

CITATION = Citation(
    key="tailor-cooperative",
    title="The Tailor cooperative in Luleå",
    container="Good practices of co-production",
    url="https://example.org/cases/tailor-cooperative/",
    language="en",
    publisher="The network",
    date=PartialDate(2026, 11, 24),
)


def test_one_line_in_the_way_of_apa():
    """Without authors the title comes first."""
    line = "The Tailor cooperative in Luleå. (2026). Good practices of co-production. The network. https://example.org/cases/tailor-cooperative/"

    assert line == apa(CITATION)


@pytest.mark.parametrize(
    ("authors", "begin"), [(("A. Berg",), "A. Berg (2026)."), (("A. Berg", "Cy", "Do"), "A. Berg, Cy & Do (2026).")]
)
def test_authors_come_first(authors, begin):
    """Those who wrote the record."""
    citation = Citation(
        "a", "Who pays?", "Library", "https://example.org/", "en", authors=authors, date=PartialDate(2026)
    )

    assert apa(citation).startswith(f"{begin} Who pays? Library.")


def test_what_has_no_date_says_so():
    """No year is made up, and no day of access."""
    citation = Citation("a", "A", "Library", "https://example.org/", "en")

    assert apa(citation) == "A. (n.d.). Library. https://example.org/"
    assert "year" not in bibtex(citation)
    assert "PY" not in ris(citation)
    assert not {"issued", "accessed"} & set(csl_json(citation))


def test_bibtex_keeps_capitals_and_signs():
    """Signs that mean something to BibTeX are escaped."""
    entry = bibtex(Citation("a", "100 % {free} & _open_", "L", "https://example.org/a_b?c=1&d", "en"))

    assert r"  title = {{100 \% \{free\} \& \_open\_}}," in entry
    assert "  url = {https://example.org/a_b?c=1&d}" in entry
    assert entry.startswith("@misc{a,\n")


def test_ris_has_one_tag_a_line():
    """As reference managers read it."""
    lines = ris(CITATION).split("\r\n")

    assert lines[:2] == ["TY  - ELEC", "ID  - tailor-cooperative"]
    assert "DA  - 2026/11/24/" in lines
    assert lines[-2:] == ["ER  - ", ""]


def test_csl_json_knows_a_partial_date():
    """A month is a month."""
    item = csl_json(Citation("a", "A", "L", "", "en", date=PartialDate(2019, 5)))

    assert item["issued"] == {"date-parts": [[2019, 5]]}
    assert (item["type"], item["container-title"]) == ("webpage", "L")


def test_a_record_is_cited_in_the_readers_language(reference):
    """Title, library and address of the page she reads."""
    record = reference.get("case", "tailor-cooperative")
    swedish = citation_of(reference, record, ADDRESS, "sv")

    assert (swedish.title, swedish.container, swedish.language) == (
        "Skräddarkooperativet i Luleå",
        "Goda exempel på samskapande",
        "sv",
    )
    assert f"{ADDRESS}sv/cases/tailor-cooperative/" == swedish.url
    assert swedish.date == record.values["checked"] if "checked" in record.values else record.values.get("added")


@given(values, texts)
def test_no_text_breaks_out_of_an_entry(record, title):
    """Line breaks, braces and tags in a title stay text."""
    citation = citation_of(library := library_of(record, title=title), library.get("thing", "a"), ADDRESS)

    assert "\n" not in apa(citation)
    assert ris(citation).count("TY  - ELEC\r\n") == 1
    assert all(line[2:6] == "  - " for line in ris(citation).split("\r\n") if line)
    plain = bibtex(citation).replace(r"\{", "").replace(r"\}", "")
    assert plain.count("{") == plain.count("}")
    assert csl_json(citation) == json.loads(json.dumps(csl_json(citation)))
