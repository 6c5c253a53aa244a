"""The library's own pages and its MkDocs settings: trusted, and still held to what the site promises."""

import pytest

from tests.check.conftest import codes

UNSAFE = [
    "<script>x</script>",
    "<SCRIPT SRC=//example.org></SCRIPT>",
    "< script>",
    "<script\n>x</script>",
    "<iframe src=x>",
    "<object data=x>",
    "<embed src=x>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//example.org>",
    "<img src=x onerror=alert(1)>",
    '<img alt=">" onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "<p\nonclick = 'x'>",
    "<a href='javascript:x'>",
    "[x](javascript:alert(1))",
    "[x](jAvAsCrIpT:x)",
    "<a href='java\nscript:x'>",
    "# Heading {: onmouseover=alert(1) }",
    "---\ntemplate: redirect.html\n---\n# x",
    "---\n'template': x.html\n---\n# x",
    "---\n{template: x.html, title: x}\n---\n# x",
    '---\n"templ\\u0061te": x.html\n---\n# x',
    "```\ncode\n\n<script>x</script>",
]
SAFE = [
    "# Heading\n\nText with **bold** and a [link](https://example.org/).",
    "`<script>` in code",
    "```html\n<script>x</script>\n```",
    "~~~\n<img onerror=x>\n~~~",
    "    text about JavaScript and templates",
    "on = off, one = two",
    "a < b and once = more",
    "The template: a list of fields",
    "---\ntitle: About\nhide: [navigation]\n---\n\ntemplate: not a setting here",
    "<div class='x'>A box</div>",
    "<details><summary>More</summary>text</details>",
]


@pytest.mark.parametrize("text", UNSAFE)
def test_a_page_holds_nothing_that_runs(text, judged):
    """Scripts, frames, events, and a template of its own, however they are written."""
    found = codes(judged({"cases/pages/about.md": text}))

    assert {"unsafe-page"} == set(found)


@pytest.mark.parametrize("text", SAFE)
def test_ordinary_pages_are_left_alone(text, judged):
    """Code may show what a page may not hold."""
    assert [] == codes(judged({"cases/pages/about.md": text}))


@pytest.mark.parametrize("name", ["a.markdown", "a.mdown", "a.mkd", "sub/a.md", "a.html", "a.HTM", "a.sv.md"])
def test_every_kind_of_page_is_looked_at(name, judged):
    """Whatever MkDocs makes a page of, or publishes as one."""
    assert ["unsafe-page"] == codes(judged({f"cases/pages/{name}": "<script>"}))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../guest-at-school.md", []),
        ("../guest-at-school.md#what-happens", []),
        ("../organisations/coompanion-norrbotten.yml", []),
        ("<../guest-at-school.md>", []),
        ("../guest-at-scool.md", ["broken-page-link"]),
        ("../organisations/nobody.yml", ["broken-page-link"]),
        ("../guest-at-school.yml", ["broken-page-link"]),
        ("about.md", []),
        ("../pages/about.md", []),
        ("../../elsewhere.md", []),
        ("https://example.org/../x.md", []),
    ],
)
def test_links_to_records_lead_somewhere(link, expected, judged):
    """The others are MkDocs' business."""
    assert expected == codes(judged({"cases/pages/x.md": f"[a]({link})"}))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("plugins: [caseatlas]", []),
        ("plugins: [search, caseatlas]", ["host-setting"]),
        ("plugins:\n  - search:\n      lang: en\n  - caseatlas", ["host-setting"]),
        ("plugins:\n  search: {}\n  caseatlas: {}", ["host-setting"]),
        ("plugins: [material/search]", ["host-setting"]),
        ("theme: {name: material, features: [navigation.instant]}", ["host-setting"]),
        ("theme: {features: [navigation.instant.prefetch, navigation.instant.preview]}", ["host-setting"] * 2),
        ("theme: {name: material, features: [navigation.tabs]}", []),
        ("theme: material", []),
        ("plugins: !ENV [PLUGINS, caseatlas]", []),
        ("markdown_extensions:\n  - x: {y: !!python/name:z.w ''}", []),
        ("- a list", []),
        ("x: [", []),
        ("", []),
    ],
)
def test_settings_that_break_the_sites_promises_are_refused(settings, expected, judged):
    """Whatever else stands in mkdocs.yml is MkDocs' own, and not judged here."""
    assert expected == codes(judged({"mkdocs.yml": settings}))
