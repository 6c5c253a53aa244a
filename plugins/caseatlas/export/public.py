# What a record says of itself wherever it is spoken of: its title and its dates, in the language asked for.
from __future__ import annotations

from caseatlas.model.record import Record
from caseatlas.model.values import PartialDate


def told_date(record: Record, *names: str) -> PartialDate | None:
    """The date under the first of `names`, each a role or a field, that the record gives one for."""
    for name in names:
        value = record.role(name) or record.values.get(name)
        if isinstance(value, PartialDate):
            return value
    return None


def title_in(record: Record, language: str) -> tuple[str, str]:
    """What people call a record in a language, and the language of that title."""
    return told_in(record, "title", language) or (record.id, record.language)


def told_in(record: Record, role: str, language: str) -> tuple[str, str] | None:
    """The text of the field that plays `role`, in a language if the record is translated, and which it is."""
    translation = record.translations.get(language)
    for version in (translation, record):
        text = version.role(role) if version is not None else None
        if version is not None and isinstance(text, str) and text:
            return text, version.language
    return None
