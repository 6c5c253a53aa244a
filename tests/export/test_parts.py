"""Large files are split."""

from hypothesis import given
from hypothesis import strategies as st

from caseatlas.export.parts import Shell, in_parts

SHELL = Shell(b"[", b",", b"]")


def test_a_small_file_keeps_its_name():
    """Only a library that grew has numbered parts."""
    assert [part.path for part in in_parts("data/x", "json", SHELL, [b"1", b"2"], limit=5)] == ["data/x.json"]


def test_an_empty_file_is_still_a_file():
    """A library without records has open data all the same."""
    (part,) = in_parts("x", "json", SHELL, [])

    assert part.content == b"[]"


@given(st.lists(st.binary(min_size=1, max_size=9)), st.integers(3, 40))
def test_nothing_is_lost_and_no_part_is_larger_than_it_has_to_be(entries, limit):
    """A part is over the limit only where a single entry is."""
    parts = in_parts("x", "json", Shell(b"[", b"", b"]"), entries, limit)

    assert b"".join(entries) == b"".join(part.content[1:-1] for part in parts)
    for part in parts:
        assert len(part.content) <= max(limit, 2 + max(map(len, entries), default=0))
