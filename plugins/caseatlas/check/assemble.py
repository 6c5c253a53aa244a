# Passed drafts → records. From here on nobody asks for a value's place any more.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from caseatlas.check.draft import Draft
from caseatlas.check.found import plain
from caseatlas.check.tiers import tier_of, words_of
from caseatlas.model.record import Record
from caseatlas.model.values import Prose

KEPT_WHEN_WITHDRAWN = frozenset({"withdrawn", "aliases"})


def record_of(draft: Draft, language: str) -> Record:
    """The record a draft describes, with its tier."""
    values = {key: plain(draft.values[key]) for key in in_order(draft)}
    tier, lift = tier_of(draft.type, values, draft.not_stated, words_of(values))
    language = values.get("language", language)
    return Record(draft.type, draft.id, draft.path, language, values, tuple(draft.extras), tier, lift)


def withdrawn_record(draft: Draft, language: str) -> Record:
    """What is left of a record that was withdrawn: its addresses, and when."""
    kept = {
        key: plain(draft.values[key]) for key in in_order(draft) if draft.type.fields[key].role in KEPT_WHEN_WITHDRAWN
    }
    return Record(draft.type, draft.id, draft.path, language, kept)


def in_order(draft: Draft) -> Iterable[str]:
    """The filled fields in the order of their declaration."""
    return (key for key in draft.type.fields if key in draft.values)


def with_translations(record: Record, translations: Iterable[Draft]) -> Record:
    """The record with what its translations say."""
    made = {draft.translation: translated(record, draft) for draft in translations}
    return replace(record, translations=made) if made else record


def translated(record: Record, draft: Draft) -> Record:
    """A translation: only the fields it gives, lists of groups filled up entry by entry from the original."""
    values = {key: filled_up(plain(draft.values[key]), record.values.get(key)) for key in in_order(draft)}
    claimed = plain(draft.values["translation"]) if "translation" in draft.values else "current"
    outdated = "translation_of" in draft.values and plain(draft.values["translation_of"]) != mark_of(record)
    status = "needs-update" if outdated else claimed
    return replace(
        record,
        path=draft.path,
        language=draft.translation,
        values=values,
        extras=tuple(draft.extras),
        translation_status=status,
    )


def filled_up(own: Any, original: Any) -> Any:
    """A translated list of groups with the parts it leaves out, where it has as many entries as the original."""
    if isinstance(own, list) and isinstance(original, list) and len(own) == len(original):
        return [
            {**first, **second} if isinstance(first, dict) and isinstance(second, dict) else second
            for first, second in zip(original, own, strict=True)
        ]
    return own


def mark_of(record: Record) -> str:
    """A mark that changes when anything a translation translates changes: eight hexadecimal digits."""
    kept: Mapping[str, Any] = {key: value for key, value in record.values.items() if record.type.fields[key].translate}
    text = repr([(key, value.text if isinstance(value, Prose) else value) for key, value in sorted(kept.items())])
    return blake2b(text.encode(), digest_size=4).hexdigest()
