"""On any screen and in any setting: nothing to the side, nothing too small to touch, nothing lost without colours."""

import pytest

from tests.browser.pages import CATALOGUE, REFERENCE, SHOWCASE

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
PAGES = ["", "cases/tailor-cooperative/", "cases/", "by/", "frameworks/participation-pyramid/", "recommendations/"]

# What sticks out to the side of the window, unless it lies in a box of its own that scrolls.
TO_THE_SIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > wide + 1)
    .map((element) => element.outerHTML.slice(0, 100)).slice(0, 3);
}"""

# Controls that stand for themselves, not in a sentence, and are less than 24 pixels high or wide.
TOO_SMALL = """() => [...document.querySelectorAll(
    "button, summary, .ca-button, .ca-brand, nav a, .ca-languages a, .ca-words a, .ca-questions a, .ca-shelves a")]
  .filter((element) => element.checkVisibility())
  .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 100)])
  .filter(([box]) => box.width < 24 || box.height < 24)
  .map(([box, html]) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${html}`)"""

# The spacing that a reader may set (WCAG 1.4.12).
SPACED = "* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}"


def test_nothing_sticks_out_to_the_side_of_a_small_screen(visit, reference, showcase, catalogue):
    """320 pixels wide, which is also 1280 at 400 per cent: one scrolls down, never sideways."""
    page = visit(viewport=NARROW, device_scale_factor=4)
    found = {}
    for address, paths in ((reference, REFERENCE), (showcase, SHOWCASE), (catalogue, CATALOGUE)):
        for name, path in paths.items():
            if name != "lost":
                page.goto(address + path)
                found[name] = page.evaluate(TO_THE_SIDE)

    assert {} == {name: faults for name, faults in found.items() if faults}


def test_nothing_sticks_out_when_a_reader_spaces_the_text(visit, reference, showcase):
    """Wider letters, words, lines and paragraphs break nothing."""
    page = visit(viewport=NARROW, bypass_csp=True)
    found = {}
    for address in [reference + path for path in PAGES] + [f"{showcase}cases/everything/"]:
        page.goto(address)
        page.add_style_tag(content=SPACED)
        found[address] = page.evaluate(TO_THE_SIDE)

    assert {} == {address: faults for address, faults in found.items() if faults}


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, NARROW], ids=["wide", "narrow"])
def test_every_control_is_large_enough_to_touch(visit, reference, viewport):
    """At least 24 by 24 pixels (WCAG 2.5.8)."""
    page = visit(viewport=viewport)
    found = {}
    for path in PAGES:
        page.goto(reference + path)
        found[path] = page.evaluate(TOO_SMALL)

    assert {} == {path: faults for path, faults in found.items() if faults}


def test_the_focus_shows_in_forced_colours(visit, reference):
    """With the reader's own few colours, a focused link and a focused button look different from others."""
    page = visit(forced_colors="active", reduced_motion="reduce")
    page.goto(f"{reference}cases/tailor-cooperative/")
    for target in (page.locator(".ca-head a").first, page.locator(".ca-tools button").first):
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        around = {"x": box["x"] - 6, "y": box["y"] - 6, "width": box["width"] + 12, "height": box["height"] + 12}
        before = page.screenshot(clip=around)
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")

        assert before != page.screenshot(clip=around)


def test_controls_keep_their_frames_in_forced_colours(visit, reference):
    """A button is more than a coloured ground: its frame stays."""
    page = visit(forced_colors="active")
    page.goto(reference)
    frames = page.evaluate("""() => [...document.querySelectorAll(".ca-button")].map((button) => {
        const style = getComputedStyle(button);
        return style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) >= 1 && style.borderTopColor !== style.backgroundColor;
    })""")

    assert frames
    assert all(frames)


def test_nothing_moves_for_those_who_ask_for_rest(visit, reference):
    """No transition, no animation, no smooth scrolling under prefers-reduced-motion."""
    page = visit(reduced_motion="reduce")
    page.goto(f"{reference}cases/tailor-cooperative/")
    moving = page.evaluate("""() => [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        return style.scrollBehavior === "smooth" || style.animationName !== "none" ||
          style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
    }).map((element) => element.outerHTML.slice(0, 80))""")

    assert [] == moving
