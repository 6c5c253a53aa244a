"""What somebody wants back is gone from the site, and its address says only that."""

from tests.site.conftest import built, run

CASE = """\
---
title: The Zebulon circle
withdrawn: 2026-11-20
aliases: [old-circle]
---

## What happens

Zebulon told this and wants it back.
"""


def test_a_withdrawn_case_leaves_no_trace_but_a_note_at_its_address(library):
    """Its words are in no page, list, feed or data file; old addresses of it say the same."""
    (library / "cases" / "circle.md").write_text(CASE, "utf-8")
    site = built(library, library / "site")
    traces = [path for path in site.rglob("*") if path.is_file() and b"Zebulon" in path.read_bytes()]

    assert [] == traces
    for id in ("circle", "old-circle"):
        page = (site / "cases" / id / "index.html").read_text("utf-8")
        assert "This page has been withdrawn" in page
        assert '<meta name="robots" content="noindex">' in page
    assert "cases/circle/" not in (site / "sitemap.xml").read_text("utf-8")


def test_who_still_links_to_it_is_told(library):
    """Nothing in the library may speak of it any more."""
    (library / "cases" / "circle.md").write_text(CASE, "utf-8")
    case = library / "cases" / "guest-at-school.md"
    text = case.read_text("utf-8").replace("- case: tailor-cooperative", "- case: circle", 1)
    case.write_text(text, "utf-8")
    ran = run("caseatlas", "check", cwd=library)

    assert 1 == ran.returncode
    assert "The case “circle” has been withdrawn" in ran.stdout
