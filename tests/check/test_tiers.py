"""How much of a record is told: computed, and never less for saying more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseatlas.check.tiers import tier_of
from caseatlas.load import load
from caseatlas.model.schema import Tier
from tests.golden.small_library import BASE

KIND = load(BASE / "cases").library.schema.main
FIELDS = sorted(KIND.fields)
some_fields = st.sets(st.sampled_from(FIELDS))


def tier(values, not_stated=(), words=0):
    """The tier of a case with these fields filled."""
    return tier_of(KIND, dict.fromkeys(values, "x"), not_stated, words)[0]


@given(some_fields, some_fields, some_fields, st.integers(0, 300), st.integers(0, 300))
@settings(deadline=None, derandomize=True)
def test_saying_more_never_lowers_a_tier(values, more, not_stated, words, more_words):
    """A filled field, a field answered with “not stated”, or more words: none of them takes anything away."""
    before = tier(values, not_stated, words)

    assert before <= tier(values | more, not_stated, words)
    assert before <= tier(values, not_stated | more, words)
    assert before <= tier(values, not_stated, words + more_words)
    assert before <= tier(values, {*not_stated, "rest"}, words)


@given(some_fields, some_fields, st.integers(0, 300))
@settings(deadline=None, derandomize=True)
def test_what_would_lift_a_record_lifts_it(values, not_stated, words):
    """Doing what the list says reaches the next tier."""
    reached, lift = tier_of(KIND, dict.fromkeys(values, "x"), not_stated, words)
    if lift is None:
        assert Tier.COMPLETE is reached
        return
    filled = {*values, *lift.fields, *lift.answer, *(names[0] for names in lift.one_of)}

    assert lift.tier == reached + 1
    assert lift.tier <= tier(filled, not_stated, words + lift.words)


def test_filling_everything_makes_a_record_complete():
    """And there is nothing left to lift."""
    assert (Tier.COMPLETE, None) == tier_of(KIND, dict.fromkeys(FIELDS, "x"), (), 1000)


def test_nothing_makes_a_stub():
    """With what would make it more."""
    reached, lift = tier_of(KIND, {}, (), 0)

    assert Tier.STUB is reached
    assert Tier.DESCRIBED is lift.tier


@pytest.mark.parametrize("key", ["organisation", "programme", "framework"])
def test_a_kind_without_tiers_is_always_complete(key):
    """Only kinds that declare tiers have them."""
    kind = load(BASE / "cases").library.schema.types[key]

    assert (Tier.COMPLETE, None) == tier_of(kind, {}, (), 0)
