# How much of a record is told, and what would lift it: computed from what is filled, never set by hand.
from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from caseatlas.model.record import Lift
from caseatlas.model.schema import RecordType, Tier, TierRule
from caseatlas.model.values import Prose


def tier_of(
    kind: RecordType, values: Mapping[str, Any], not_stated: Collection[str], words: int
) -> tuple[Tier, Lift | None]:
    """The tier of a record with these values, and what would lift it to the next (None at the top).

    A question may be answered by “the sources do not say”, field by field; `rest`, which answers for everything left,
    counts only for “complete”, so that a stub cannot close its list and be called told. `words` counts the words of all
    its prose.
    """
    if not kind.tiers:
        return Tier.COMPLETE, None
    reached = Tier.STUB
    for tier in (Tier.DESCRIBED, Tier.COMPLETE):
        lift = missing_for(tier, kind, values, not_stated, words)
        if lift is not None:
            return reached, lift
        reached = tier
    return reached, None


def missing_for(
    tier: Tier, kind: RecordType, values: Mapping[str, Any], not_stated: Collection[str], words: int
) -> Lift | None:
    """What a record still needs for a tier, or None if it has everything."""
    rule = kind.tiers.get(tier, TierRule())
    named = {*values, *not_stated}
    answered = {*kind.fields} if "rest" in not_stated and tier is Tier.COMPLETE else named
    lift = Lift(
        tier,
        fields=tuple(key for key, found in kind.fields.items() if found.required is tier and key not in answered),
        one_of=tuple(keys for keys in rule.one_of if not set(keys) & named),
        answer=tuple(key for key in rule.answered if key in kind.fields and key not in answered),
        words=max(0, rule.words - words),
    )
    return lift if lift.fields or lift.one_of or lift.answer or lift.words else None


def words_of(values: Mapping[str, Any]) -> int:
    """The words of all prose among a record's values."""
    return sum(value.words() for value in values.values() if isinstance(value, Prose))
