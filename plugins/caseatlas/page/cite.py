# How to refer to a page in a paper or a report. Made from what the record says of itself; a year nobody wrote is “n.d.”.
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.page.edition import Edition

# Signs that mean something to BibTeX, each as it is written there.
BIBTEX_SIGNS = {ord(sign): f"\\{sign}" for sign in "{}&%#_$"} | {ord("\\"): "\\textbackslash{}"}


@dataclass(frozen=True, slots=True)
class Reference:
    """What every way of citing needs."""

    key: str
    title: str
    library: str
    publisher: str
    authors: tuple[str, ...]
    year: str
    url: str


def reference_of(edition: Edition, record: Record) -> Reference:
    """The reference to a record's page."""
    written = record.values.get("checked") or record.values.get("added")
    settings = edition.library.settings
    return Reference(
        key=record.id,
        title=edition.title(record),
        library=edition.plain(settings.title),
        publisher=settings.publisher,
        authors=tuple(str(name) for name in as_list(record.values.get("contributors"))),
        year=str(written.year) if written else "",
        url=edition.site.url(edition.path(record)),
    )


def ways_to_cite(edition: Edition, record: Record) -> list[dict[str, Any]]:
    """The page as a reference in running text, for BibTeX and in RIS."""
    reference = reference_of(edition, record)
    return [
        {
            "key": "text",
            "label": edition.words.say("cite.text"),
            "text": in_text(reference, edition.words.say("cite.no_date")),
        },
        {"key": "bibtex", "label": "BibTeX", "text": bibtex(reference)},
        {"key": "ris", "label": "RIS", "text": ris(reference)},
    ]


def in_text(reference: Reference, no_date: str) -> str:
    """One line in the way of APA."""
    authors = " & ".join(reference.authors)
    year = f"({reference.year or no_date})."
    begin = f"{authors} {year} {reference.title}." if authors else f"{reference.title}. {year}"
    where = ". ".join(part for part in (reference.library, reference.publisher) if part)
    return " ".join(part for part in (begin, f"{where}." if where else "", reference.url) if part)


def bibtex(reference: Reference) -> str:
    """An entry for BibTeX."""
    fields = {
        "title": f"{{{escaped(reference.title)}}}",
        "author": " and ".join(f"{{{escaped(name)}}}" for name in reference.authors),
        "year": reference.year,
        "howpublished": escaped(reference.library),
        "publisher": escaped(reference.publisher),
        "url": reference.url,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@misc{{{reference.key}", *lines]) + "\n}"


def escaped(text: str) -> str:
    """A text as BibTeX can hold it."""
    return " ".join(text.translate(BIBTEX_SIGNS).split())


def ris(reference: Reference) -> str:
    """An entry in the form that reference managers exchange."""
    lines = [
        ("TY", "ELEC"),
        ("TI", reference.title),
        *(("AU", name) for name in reference.authors),
        ("PY", reference.year),
        ("T2", reference.library),
        ("PB", reference.publisher),
        ("UR", reference.url),
    ]
    return "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value) + "\nER  - "
