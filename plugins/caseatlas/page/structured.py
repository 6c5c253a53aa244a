# The page as data for machines that read the web (schema.org, as JSON-LD).
from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from caseatlas.model.country import country_name
from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.model.values import Place
from caseatlas.page.edition import Edition
from caseatlas.page.licence import licence_url
from caseatlas.page.sources import plain_source

# Signs that could end a script element or a line of JavaScript.
UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def json_ld(edition: Edition, record: Record) -> Markup:
    """A record's page as JSON-LD, safe inside a script element."""
    data = json.dumps(filled(describe(edition, record)), ensure_ascii=False)
    return Markup(data.translate(UNSAFE))  # noqa: S704 no sign is left that could end the element


def describe(edition: Edition, record: Record) -> dict[str, Any]:
    """What schema.org can say of the page; empty values are left out later."""
    settings = edition.library.settings
    declared = record.type.by_role("sources")
    licence = str(record.role("licence") or settings.licence)
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": edition.title(record),
        "abstract": edition.summary(record),
        "inLanguage": edition.language,
        "url": edition.site.url(edition.path(record)),
        "license": licence_url(licence) or licence,
        "dateCreated": text_of(record.values.get("added")),
        "dateModified": text_of(record.values.get("checked")),
        "temporalCoverage": text_of(record.role("period")),
        "keywords": keywords(edition, record),
        "contentLocation": [place(edition, found) for found in as_list(record.role("places"))],
        "author": [{"@type": "Person", "name": str(name)} for name in as_list(record.values.get("contributors"))],
        "isPartOf": {
            "@type": "Collection",
            "name": edition.plain(settings.title),
            "url": edition.site.url(edition.at.home()),
        },
        "citation": [
            citation(plain_source(edition, declared, entry)) for entry in as_list(record.role("sources")) if declared
        ],
    }


def text_of(value: Any) -> str:
    """A value as text, or nothing."""
    return "" if value is None else str(value)


def keywords(edition: Edition, record: Record) -> list[str]:
    """The words a record is found by on cards: its themes, people and the like."""
    found = []
    for declared in record.type.shown_in("card"):
        vocabulary = edition.library.vocabulary_of(declared)
        for key in as_list(record.values.get(declared.key)) if vocabulary and declared.role != "status" else ():
            found.append(
                edition.plain(vocabulary.terms[key].label) if vocabulary and key in vocabulary.terms else str(key)
            )
    return found


def place(edition: Edition, found: Place) -> dict[str, Any]:
    """A place; its point only where the source gives one."""
    country = country_name(found.country, edition.language) if found.country else ""
    has_point = found.latitude is not None and found.longitude is not None
    return {
        "@type": "Place",
        "name": found.name,
        "address": {"@type": "PostalAddress", "addressCountry": found.country, "addressRegion": found.region}
        if country
        else None,
        "geo": {"@type": "GeoCoordinates", "latitude": found.latitude, "longitude": found.longitude}
        if has_point
        else None,
    }


def citation(source: dict[str, str]) -> dict[str, Any]:
    """A source as a work that is cited."""
    publisher = source["publisher"]
    return {
        "@type": "CreativeWork",
        "name": source["title"],
        "author": source["author"],
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        "datePublished": source["date"],
        "url": source["url"],
    }


def filled(value: Any) -> Any:
    """The same without what is empty, inside and out."""
    if isinstance(value, dict):
        return {key: filled(part) for key, part in value.items() if part not in (None, "", [], {})}
    return [filled(part) for part in value] if isinstance(value, list) else value
