"""Every kind of page for everybody: WCAG 2.2 AA as far as a machine can tell, by keyboard, at any size."""

from pathlib import Path

import pytest

from tests.browser.pages import CATALOGUE, REFERENCE, SHOWCASE
from tests.browser.serving import serving

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
# Every rule that is on, best practice included, and the size of targets, which is new in WCAG 2.2 and off by itself.
JUDGE = """() => axe.run(document, {
    resultTypes: ["violations"], reporter: "no-passes", preload: false, rules: {"target-size": {enabled: true}}}).then(
    (found) => found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`)))"""

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}


@pytest.fixture(scope="session")
def axe():
    """The rules of axe-core as a script."""
    if not AXE.is_file():
        pytest.skip("axe-core is not here: run “npm install” in tests/browser")
    return AXE.read_text("utf-8")


def judged(page, paths, address, axe):
    """What axe finds on pages: in light, in dark and at 320 pixels."""
    found = {}
    for name, path in paths.items():
        page.set_viewport_size(WIDE)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(address + path)
        page.evaluate(axe)
        found[name, "light"] = page.evaluate(JUDGE)
        page.emulate_media(color_scheme="dark")
        found[name, "dark"] = page.evaluate(JUDGE)
        page.set_viewport_size(NARROW)
        found[name, "narrow"] = page.evaluate(JUDGE)
    return {at: faults for at, faults in found.items() if faults}


def test_no_page_of_the_reference_library_breaks_a_rule(visit, published, axe):
    """Every kind of page: light, dark and on a small telephone."""
    assert {} == judged(visit(), REFERENCE, published, axe)


def test_no_page_with_everything_breaks_a_rule(visit, showcase, axe):
    """Pictures, tables, quotations, long lists, what was withdrawn."""
    assert {} == judged(visit(), SHOWCASE, showcase, axe)


def test_no_page_of_a_library_of_something_else_breaks_a_rule(visit, catalogue, axe):
    """With fields, words and a second language of its own."""
    assert {} == judged(visit(), CATALOGUE, catalogue, axe)


def test_no_page_breaks_a_rule_without_scripts(visit, reference_site, axe):
    """As a browser has it that runs none of our scripts."""
    page = visit(viewport=WIDE)
    found = {}
    with serving(reference_site, "/case-atlas/", scripts=False) as address:
        for name, path in REFERENCE.items():
            page.goto(address + path)
            page.evaluate(axe)
            found[name] = page.evaluate(JUDGE)

    assert {} == {name: faults for name, faults in found.items() if faults}


def test_the_judge_can_find_fault(visit, axe):
    """A page with a mistake of every common kind is not let through."""
    page = visit()
    page.set_content(
        "<title></title><h3>x</h3><a href=x></a><img src='data:,'><input><p style='color:#ccc;background:#fff'>Some pale words"
    )
    page.evaluate(axe)
    rules = {fault.partition(":")[0] for fault in page.evaluate(JUDGE)}

    assert {"document-title", "html-has-lang", "image-alt", "label", "link-name", "color-contrast"} <= rules
