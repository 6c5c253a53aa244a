"""The accessibility statement claims nothing that the library does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from caseatlas.model.library import Library
from caseatlas.model.values import PartialDate
from caseatlas.model.words import Words
from caseatlas.page.accessibility import accessibility_parts
from caseatlas.page.site import Site


def parts(library: Library, **given: Any) -> dict[str, Any]:
    """The statement of a library with certain settings."""
    settings = replace(library.settings, accessibility=given)
    return accessibility_parts(replace(library, settings=settings), Site(), "en")


def test_without_an_assessment_nothing_is_claimed(library: Library) -> None:
    """It says that there was none, and how to report a barrier all the same."""
    found = parts(library)
    assert "not yet been assessed" in found["conformance"]
    assert ("", "", []) == (found["assessed_on"], found["assessed_by"], found["gaps"])
    assert found["contact"]["url"]


def test_an_unknown_claim_is_no_claim(library: Library) -> None:
    """A slip in the setting does not turn into a promise."""
    assert parts(library)["conformance"] == parts(library, conformance="excellent")["conformance"]


def test_what_was_assessed_is_told_with_its_gaps_and_its_date(library: Library) -> None:
    """Who looked, when, and what does not work."""
    found = parts(
        library,
        conformance="partial",
        assessed_on=PartialDate(2026, 11, 2),
        assessed_by="A11y Ltd",
        known_gaps=[Words({"en": "The map has no words."})],
        enforcement=Words({"en": "Write to the ombudsman."}),
    )
    assert "in part" in found["conformance"]
    assert ("2 November 2026", "A11y Ltd", ["The map has no words."], "Write to the ombudsman.") == (
        found["assessed_on"],
        found["assessed_by"],
        found["gaps"],
        found["enforcement"],
    )
