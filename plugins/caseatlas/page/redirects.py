# Old addresses keep leading somewhere: a page without script that sends the reader on, and says so in words.
from __future__ import annotations

from caseatlas.model.facet import as_list
from caseatlas.model.record import Record
from caseatlas.page.edition import Edition
from caseatlas.page.page import Page, to_root
from caseatlas.page.theme import ICON


def aliases(record: Record) -> list[str]:
    """The ids a record had before."""
    return [str(id) for id in as_list(record.values.get("aliases"))]


def redirect_page(edition: Edition, record: Record, alias: str) -> Page:
    """The page at a record's old address."""
    uri = edition.at.record_id(record.type, alias)
    target = edition.path(record)
    return Page(
        uri=uri,
        language=edition.language,
        kind="redirect",
        title=edition.title(record),
        template="redirect.html",
        data={
            "target": to_root(uri) + target,
            "canonical": edition.site.url(target),
            "title": edition.title_marked(record),
            "icon": ICON,
            # Whoever publishes the page puts its policy here: it has no chrome that could carry one.
            "policy": "",
        },
        hidden=True,
    )
