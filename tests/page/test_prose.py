"""A contributor's text becomes HTML that says what was meant and can do no harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.model.values import Prose
from caseatlas.page.citations import Citations
from caseatlas.page.prose import ProseWriter
from caseatlas.page.sanitise import TAGS
from tests.page.markup import headings, links, read

PAGES = {
    "cases/a.md": "cases/a/",
    "cases/organisations/x.yml": "organisations/x/",
    "cases/media/a/pic.png": "media/a/pic.png",
}
OURS = {"div", "span", "a", "sup", "table"}


def rendered(text: str, ids: tuple[str, ...] = ("one", "two"), level: int = 3) -> str:
    writer = ProseWriter(PAGES.get, "../../", Citations(ids), "Table")
    return str(writer.render(Prose(text), "cases/a.md", level))


def test_a_citation_becomes_a_number_that_leads_to_its_source() -> None:
    """The first source cited is number one, whatever its place in the list of sources."""
    assert (
        '<p>Yes.<sup class="ca-cite"><a href="#source-two">[1]</a></sup> No.<sup class="ca-cite"><a href="#source-one">[2]</a></sup></p>'
        == rendered("Yes.[^two] No.[^one]")
    )


def test_one_numbering_runs_through_all_texts_of_a_page() -> None:
    """A source keeps the number it got in an earlier text."""
    writer = ProseWriter(PAGES.get, "", Citations(["one", "two"]))
    writer.render(Prose("A.[^two]"), "cases/a.md")
    assert "[2]</a></sup> B<sup" in writer.render(Prose("A[^one] B[^two]"), "cases/a.md")
    assert ["two", "one"] == writer.citations.in_order()


def test_a_source_that_is_not_in_the_list_stays_as_it_was_written() -> None:
    """The checker tells the contributor; the page shows no dead number."""
    assert "<p>Yes.[^three]</p>" == rendered("Yes.[^three]")


@pytest.mark.parametrize("text", ["```\ncode [^one]", "    indented first\n\nText.[^one]", "> quote\n\n    - a"])
def test_our_definitions_never_swallow_or_join_a_text(text: str) -> None:
    """An open code block, or a text that begins indented, keeps all its words."""
    words = read(rendered(text)).text
    assert [] == [word for word in ("code", "indented first", "quote") if word in text and word not in words]


def test_raw_html_falls_and_its_words_stay() -> None:
    """Nobody writes elements of their own into a page."""
    assert "<p>a b alert(1)</p>" == rendered("a <b onclick=x>b</b> <script>alert(1)</script>").replace("  ", " ")


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "//evil.example/x",
        "/etc/passwd",
        "data:text/html,x",
        "vbscript:x",
        "https:evil",
        "b.md",
        "../../x.md",
        "\\\\evil",
        "#top",
        "?x",
    ],
)
def test_a_link_that_leads_nowhere_good_becomes_its_words(link: str) -> None:
    """Only the web, mail and files of the library can be linked."""
    assert "<p>there</p>" == rendered(f"[there](<{link}>)")


def test_a_link_to_a_record_file_leads_to_its_page() -> None:
    """The same link works on the site and in the repository."""
    assert ["../../cases/a/", "../../organisations/x/"] == links(rendered("[a](a.md) [x](organisations/x.yml)"))


def test_a_link_to_another_site_names_its_host_and_gives_no_credit() -> None:
    """A reader sees where a link leads before following it."""
    assert (
        '<p><a href="https://www.example.org/a?b" rel="nofollow ugc noopener">here</a> <span class="ca-host">(example.org)</span></p>'
        == rendered("[here](https://www.example.org/a?b)")
    )
    assert "ca-host" not in rendered("<https://example.org/a>")
    assert "(real.example)" in rendered("[x](https://example.org@real.example/)")


def test_only_pictures_of_the_library_with_words_for_them_are_shown() -> None:
    """No request leaves for another host, and no picture is mute."""
    text = "![Seen](media/a/pic.png) ![](media/a/pic.png) ![x](https://example.org/p.png) ![y](a.md)"
    assert [{"src": "../../media/a/pic.png", "alt": "Seen", "loading": "lazy"}] == [
        seen.attributes for seen in read(rendered(text)).seen if seen.tag == "img"
    ]


def test_a_citation_inside_a_link_stands_after_it() -> None:
    """A link cannot stand in a link."""
    assert "</a> <span" in rendered("[a[^one]](https://example.org)")
    assert [] == read(rendered("[a[^one]](https://example.org)")).faults


@pytest.mark.parametrize(
    ("written", "expected"),
    [("## a\n### b\n#### c", [3, 4, 5]), ("#### a\n## b", [3, 3]), ("# a\n##### b\n### c\n# d", [3, 4, 4, 3])],
)
def test_headings_fit_under_the_section(written: str, expected: list[int]) -> None:
    """No level is left out on the way down, whatever was written."""
    assert expected == headings(rendered(written))


def test_tables_scroll_by_keyboard_and_keep_their_columns_by_class() -> None:
    """A strict policy forbids styles in attributes."""
    html = rendered("|a|b|\n|-|-:|\n|1|2|")
    assert '<div class="ca-table" role="group" tabindex="0" aria-label="Table"><table>' in html
    assert '<td class="ca-right">2</td>' in html


def test_boxes_to_tick_are_signs() -> None:
    """A box that cannot be ticked is no form."""
    assert "☐ a" in rendered("- [ ] a") and "☑ b" in rendered("- [x] b")


def test_private_signs_in_a_text_cannot_pose_as_citations() -> None:
    """The places of citations are marked with signs that no text may bring."""
    assert "ca-cite" not in rendered("\ue000one\ue001")


fragments = st.sampled_from(
    ["<", ">", '"', "'", "&", "[", "](", ")", "!", "`", "```\n", "\n\n", "    ", "> ", "- ", "# ", "|", "|-|\n", "[^one]", "[^one]: x", "~~", "*", "_",
     "javascript:", "//evil", "https://x.y", "<script>", "</sup>", "<img src=x onerror=y>", "<a href='x'>", "\ue000", "\ue001", "media/a/pic.png", "\\", "<!--", "-->", "&lt;", "é", "\x00"]
)  # fmt: skip


@given(st.lists(fragments | st.text(max_size=8), max_size=30).map("".join))
def test_no_text_yields_an_element_or_an_attribute_that_is_not_allowed(text: str) -> None:
    """The law of this room: whatever is written, only the closed list and our own few marks come out, and all close."""
    reader = read(rendered(text))
    assert [] == reader.faults + reader.open
    for seen in reader.seen:
        assert seen.tag in TAGS | OURS
        assert not {name for name in seen.attributes if name.startswith("on") or name in ("style", "id", "name")}
        assert not seen.attributes.get("href", "").lower().startswith(("javascript", "data", "//", "/"))
        assert seen.attributes.get("src", "../../media/").startswith("../../media/")


@pytest.mark.parametrize("sign", ["&#xE000;one&#xE001;", "&#x202e;", "&#x1b;", "&#7;"])
def test_a_sign_that_no_file_may_hold_cannot_be_written_as_a_reference_either(sign: str) -> None:
    """Neither a forged citation, in a text or a title, nor a sign that turns the direction of what follows."""
    html = rendered(f'a {sign} [b](https://example.org "{sign}")')
    assert "ca-cite" not in html
    assert [] == [found for found in html if found in "\ue000\ue001\u202e\x1b\x07"]


def test_a_link_without_words_is_left_out() -> None:
    """Nobody could hear where it leads; nor where its picture has no words."""
    assert "<p>a  b</p>" == rendered("a [](https://example.org) b")
    assert "<p></p>" == rendered("[![](media/a/pic.png)](https://example.org)")


def test_words_about_alignment_stay_as_they_are() -> None:
    """Only a cell of a table is aligned by a class of ours."""
    assert '<p>Write <code>align="center"</code>, not align="left".</p>' == rendered(
        'Write `align="center"`, not align="left".'
    )
