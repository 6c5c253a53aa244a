# Whom to ask: an organisation, or those who look after the library. Never a private person.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.words import Words
from caseatlas.page.cards import card
from caseatlas.page.prose import host_of
from caseatlas.page.sheet import Sheet


def whom_to_ask(sheet: Sheet) -> dict[str, Any]:
    """The organisations to ask, with their websites, and the way to the library's editors."""
    edition = sheet.edition
    declared = sheet.record.type.by_role("ask")
    named = [edition.library.get(declared.target, key) for key in as_list(sheet.record.role("ask"))] if declared else []
    return {
        "organisations": [
            {**card(edition, record), "website": website, "host": host_of(website)}
            for record in named
            if record is not None
            for website in [str(record.role("website") or "")]
        ],
        "editors": contact(sheet.edition.library.settings.contact, sheet),
    }


def contact(given: Any, sheet: Sheet) -> dict[str, str]:
    """How to reach the library's editors, as the library says it."""
    text = given.get("text", "")
    url = str(given.get("url") or "")
    said = sheet.edition.worded(text) if isinstance(text, Words) else str(text)
    return {"text": said, "url": url, "host": host_of(url)}
