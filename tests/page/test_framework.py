"""A framework's page draws its parts and says under each who stands there and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caseatlas.page import Edition
from tests.page.markup import read

Html = Callable[[Edition, str], str]


def test_the_pyramid_has_two_sides_and_the_top_belongs_to_one(english: Edition, html_of: Html) -> None:
    """Seven levels for citizens, six for professionals: the drawing shows the gap."""
    html = html_of(english, "frameworks/participation-pyramid/")
    assert 7 == html.count("ca-pyramid__level")
    assert 1 == html.count("ca-pyramid__side--none")
    first = html[html.index('class="ca-pyramid__level"') :]
    assert "Citizens" in first[: first.index("</p>")]


def test_drawings_are_hidden_from_those_who_listen(english: Edition, html_of: Html) -> None:
    """The list below says the same in words."""
    for uri, name in (("participation-pyramid", "ca-pyramid"), ("sempre-stages", "ca-stages")):
        drawing = next(
            seen for seen in read(html_of(english, f"frameworks/{uri}/")).seen if seen.attributes.get("class") == name
        )
        assert "true" == drawing.attributes["aria-hidden"]


def test_every_placement_stands_under_its_part_with_its_evidence(english: Edition, html_of: Html) -> None:
    """Never a bare tag."""
    html = html_of(english, "frameworks/sempre-stages/")
    part = html[html.index('id="part-needs-assessment"') : html.index('id="part-service-design"')]
    assert "The Tailor cooperative in Luleå" in part and "named first among the reasons for success" in part


def test_a_part_without_cases_says_so(english: Edition, html_of: Html) -> None:
    """An empty part is a fact, not an oversight."""
    assert "No case has been placed here yet." in html_of(english, "frameworks/participation-pyramid/")


def test_parts_in_groups_stand_under_their_group(english: Edition, html_of: Html) -> None:
    """The twelve parts of the Collaborative Framework stand in its four strands."""
    html = html_of(english, "frameworks/collaborative-framework/")
    assert 4 == html.count('class="ca-parts__group"')


@pytest.mark.parametrize("shape", ["ladder", "stages", "set", "pair"])
def test_every_shape_is_drawn(english: Edition, html_of: Html, shape: str) -> None:
    """Whatever the shape, all parts are listed."""
    found = [record for record in english.library.of("framework") if record.values["shape"] == shape]
    for record in found:
        html = html_of(english, english.path(record))
        assert len(record.values["elements"]) == html.count('class="ca-part"')
        assert f"ca-parts--{shape}" in html


def test_a_framework_speaks_the_language_of_the_page(swedish: Edition, html_of: Html) -> None:
    """Names and evidence follow where they are translated."""
    assert "Informera" in html_of(swedish, "sv/frameworks/participation-pyramid/")
