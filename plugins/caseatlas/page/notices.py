# What a reader has to know before the first sentence: this is a plan, this is not translated.
from __future__ import annotations

from typing import Any

from caseatlas.model.schema import Tier
from caseatlas.page.edition import Edition
from caseatlas.page.sheet import Sheet
from caseatlas.page.tongue import name_of

Notice = dict[str, Any]


def notices(sheet: Sheet, state: dict[str, Any] | None) -> list[Notice]:
    """The notices of a record's page, the most weighty first."""
    record, words = sheet.record, sheet.edition.words
    found: list[Notice] = []
    if state and state["planned"]:
        found.append(notice("planned", words.say("notice.planned")))
    if record.type.main and record.tier is Tier.STUB:
        found.append(notice("stub", words.say("notice.stub")))
    return found + translation_notices(sheet)


def translation_notices(sheet: Sheet) -> list[Notice]:
    """What is said of a page whose record was written in another language."""
    edition, record = sheet.edition, sheet.record
    if record.language == edition.language:
        return []
    original = name_of(record.language, edition.language)
    translation = record.translations.get(edition.language)
    if translation is None:
        return [original_notice(edition, sheet, "notice.untranslated", original)]
    missing = [key for key in record.values if is_text(sheet, key) and key not in translation.values]
    key = STATUS_NOTICES.get(translation.translation_status) or ("notice.partly" if missing else "notice.translated")
    return [original_notice(edition, sheet, key, original)]


SENTENCES = frozenset({"prose", "statement", "result", "step", "placement", "contradiction"})
STATUS_NOTICES = {"needs-update": "notice.needs_update", "machine": "notice.machine"}


def is_text(sheet: Sheet, key: str) -> bool:
    """Whether a field holds sentences, which are in one language or another."""
    declared = sheet.record.type.fields.get(key)
    return declared is not None and (declared.translate or declared.kind in SENTENCES)


def original_notice(edition: Edition, sheet: Sheet, key: str, original: str) -> Notice:
    """A notice about the language, with the way to the original."""
    known = sheet.record.language in edition.library.settings.languages
    path = edition.at_in(sheet.record.language).record(sheet.record) if known else ""
    link = {"path": path, "text": edition.words.say("notice.original"), "lang": sheet.record.language} if path else None
    return {**notice("language", edition.words.say(key, language=original)), "link": link}


def notice(kind: str, text: str) -> Notice:
    """One notice."""
    return {"kind": kind, "text": text, "link": None}
