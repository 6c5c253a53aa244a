# How to refer to a record in a paper or a report. Made only from what the record says of itself: what has no date is
# “n.d.”, and no day of access is claimed, as nobody asked a clock.
from __future__ import annotations

import re
from dataclasses import dataclass

from caseatlas.export.address import record_url
from caseatlas.export.json_text import Json, filled
from caseatlas.export.public import title_in, told_date
from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.values import PartialDate

# Signs that mean something to BibTeX, each as it is written there.
BIBTEX_SIGNS = {ord(sign): f"\\{sign}" for sign in "&%#_$"} | {
    ord("{"): r"\{",
    ord("}"): r"\}",
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
}
ENDS = re.compile(r"[.!?…]['”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Citation:
    """What every way of citing a record needs: the record as a page within its library."""

    key: str
    title: str
    container: str
    url: str
    language: str
    publisher: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None


def citation_of(library: Library, record: Record, base_url: str = "", language: str = "") -> Citation:
    """The citation of a record's page in a language, by default the library's first.

    Authors are those who wrote the record (`contributors`); the date is when it was last checked, else added.
    """
    settings = library.settings
    tongue = language or settings.language
    title, told_in = title_in(record, tongue)
    authors = record.role("contributors")
    return Citation(
        key=record.id,
        title=title,
        container=settings.title.said_in(tongue, settings.language),
        url=record_url(library, record, base_url, tongue),
        language=told_in,
        publisher=settings.publisher,
        authors=tuple(map(str, authors)) if isinstance(authors, list) else (),
        date=told_date(record, "checked", "added"),
    )


def apa(citation: Citation, no_date: str = "n.d.") -> str:
    """One line in the way of APA; without authors the title comes first. `no_date` may be said in another language."""
    when = f"({citation.date.year if citation.date else no_date})."
    title = sentence(citation.title)
    first = [f"{names(citation.authors)} {when}", title] if citation.authors else [title, when]
    where = [sentence(part) for part in dict.fromkeys((citation.container, citation.publisher)) if part]
    return " ".join([*first, *where, citation.url]).strip()


def names(authors: tuple[str, ...]) -> str:
    """Names in a row, the last after “&”; a name alone that is no full sentence stays without a full stop."""
    return authors[0] if len(authors) == 1 else f"{', '.join(authors[:-1])} & {authors[-1]}"


def sentence(text: str) -> str:
    """A text with a full stop, unless it has a sign of its own at its end."""
    text = one_line(text)
    return text if ENDS.search(text) else f"{text}."


def bibtex(citation: Citation) -> str:
    """An entry for BibTeX. Braces keep the title's capitals, and whole names whole."""
    fields = {
        "title": f"{{{escaped(citation.title)}}}",
        "author": " and ".join(f"{{{escaped(name)}}}" for name in citation.authors),
        "year": str(citation.date.year) if citation.date else "",
        "month": str(citation.date.month) if citation.date and citation.date.month else "",
        "howpublished": escaped(citation.container),
        "publisher": escaped(citation.publisher),
        "language": citation.language,
        "url": address(citation.url),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@misc{{{citation.key}", *lines]) + "\n}\n"


def escaped(text: str) -> str:
    """A text as BibTeX can hold it."""
    return one_line(text).translate(BIBTEX_SIGNS)


def address(url: str) -> str:
    """An address as BibTeX can hold it: braces would end the entry."""
    return one_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def ris(citation: Citation) -> str:
    """An entry in the form that reference managers exchange (RIS): one tag a line, lines that end with CR LF."""
    lines = [
        ("TY", "ELEC"),
        ("ID", citation.key),
        ("TI", citation.title),
        *(("AU", name) for name in citation.authors),
        ("PY", str(citation.date.year) if citation.date else ""),
        ("DA", ris_date(citation.date)),
        ("T2", citation.container),
        ("PB", citation.publisher),
        ("LA", citation.language),
        ("UR", citation.url),
    ]
    told = [f"{tag}  - {one_line(value)}\r\n" for tag, value in lines if one_line(value)]
    return "".join([*told, "ER  - \r\n"])


def ris_date(date: PartialDate | None) -> str:
    """A date as `YYYY/MM/DD/`, with nothing between the slashes where it is not known."""
    if date is None or not date.month:
        return ""
    return f"{date.year:04}/{date.month:02}/{f'{date.day:02}' if date.day else ''}/"


def csl_json(citation: Citation) -> Json:
    """An item for citation processors (CSL-JSON)."""
    return {
        "id": citation.key,
        "type": "webpage",
        "title": one_line(citation.title),
        **filled(
            author=[{"literal": one_line(name)} for name in citation.authors],
            issued={"date-parts": [date_parts(citation.date)]} if citation.date else {},
        ),
        "container-title": one_line(citation.container),
        **filled(publisher=one_line(citation.publisher), language=citation.language, URL=citation.url),
    }


def date_parts(date: PartialDate) -> list[int]:
    """Year, month and day, as far as they are known."""
    return [part for part in (date.year, date.month, date.day) if part]


def one_line(text: str) -> str:
    """A text without line breaks or controls, which would end a line of an entry."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
