# The accessibility statement, after the model of the European Union (Implementing Decision 2018/1523). It says what the
# library's settings say and claims nothing by itself: without an assessment it says that there was none.
from __future__ import annotations

from typing import Any

from caseatlas.model.facet import as_list
from caseatlas.model.library import Library
from caseatlas.model.values import PartialDate
from caseatlas.model.words import Words
from caseatlas.page.edition import Edition, editions
from caseatlas.page.site import Site

NOT_ASSESSED = "not-assessed"
LEVELS = frozenset({NOT_ASSESSED, "partial", "full"})


def accessibility_parts(library: Library, site: Site, language: str) -> dict[str, Any]:
    """What `accessibility.html` says of a library in one language."""
    return statement(next(edition for edition in editions(library, site) if edition.language == language))


def statement(edition: Edition) -> dict[str, Any]:
    """The same for an edition."""
    given, words = edition.library.settings.accessibility, edition.words
    level = str(given.get("conformance") or NOT_ASSESSED)
    level = level if level in LEVELS else NOT_ASSESSED
    assessed_on = given.get("assessed_on")
    contact = edition.library.settings.contact
    return {
        "library": edition.plain(edition.library.settings.title),
        "level": level,
        "conformance": words.say(f"statement.{level.replace('-', '_')}"),
        "gaps": [said(edition, gap) for gap in as_list(given.get("known_gaps"))],
        "assessed_on": edition.date(assessed_on) if isinstance(assessed_on, PartialDate) else str(assessed_on or ""),
        "assessed_by": str(given.get("assessed_by") or ""),
        "feedback": said(edition, given.get("feedback")),
        "contact": {"text": said(edition, contact.get("text")), "url": str(contact.get("url") or "")},
        "enforcement": said(edition, given.get("enforcement")),
    }


def said(edition: Edition, value: Any) -> str:
    """A text of the settings, in whatever form it came."""
    return edition.worded(value) if isinstance(value, Words) else str(value or "")
