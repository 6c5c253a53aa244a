# What is left at the address of something withdrawn: that it was, and when. Nothing of it is told any more.
from __future__ import annotations

from caseatlas.model.record import Record
from caseatlas.page.edition import Edition
from caseatlas.page.page import Page


def withdrawn_page(edition: Edition, record: Record, id: str) -> Page:
    """The page at the address that the record `id` had, or had before."""
    uri = edition.at.record_id(record.type, id)
    when = record.role("withdrawn")
    return Page(
        uri=uri,
        language=edition.language,
        kind="withdrawn",
        title=edition.words.say("withdrawn.title"),
        template="withdrawn.html",
        data={
            "date": edition.date(when) if when else "",
            "find": edition.find(),
            "list": edition.at.type(edition.main),
            "home": edition.at.home(),
        },
        alternates=tuple(
            (tag, edition.at_in(tag).record_id(record.type, id)) for tag in edition.library.settings.languages
        ),
        hidden=True,
    )
