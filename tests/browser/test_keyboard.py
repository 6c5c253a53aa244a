"""Without a mouse: everything can be reached, and one always sees where one is."""

import pytest

pytestmark = pytest.mark.browser

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
# 1280 by 1024 at 400 per cent.
ZOOMED = {"width": 320, "height": 256}

PAGES = ["", "cases/tailor-cooperative/", "cases/", "by/", "frameworks/participation-pyramid/", "recommendations/"]

# Numbers everything a keyboard should reach, in the order of the page.
NUMBER_ALL = """() => {
  const all = "a[href], button, summary, input, select, textarea, [tabindex='0']";
  let number = 0;
  for (const element of document.querySelectorAll(all)) {
    if (element.checkVisibility({visibilityProperty: true}) && !element.disabled) element.dataset.number = ++number;
  }
  return number;
}"""

# What stands in focus: its number, and what is wrong with how it shows.
IN_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), faults = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("no outline");
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
  const seen = boxes.some((box) => {
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  if (!seen) faults.push("hidden");
  return {number: Number(element.dataset.number || 0), faults, html: element.outerHTML.slice(0, 100)};
}"""


def walked(page):
    """What Tab reaches from the top of the page, once around."""
    count = page.evaluate(NUMBER_ALL)
    reached, faults = [], []
    for _ in range(count):
        page.keyboard.press("Tab")
        at = page.evaluate(IN_FOCUS)
        if at is None:
            break
        reached.append(at["number"])
        faults += [f"{fault}: {at['html']}" for fault in at["faults"]]
    return count, reached, faults


@pytest.mark.parametrize("size", [WIDE, ZOOMED], ids=["wide", "zoomed"])
def test_tab_reaches_everything_in_order_and_shows_where_one_is(visit, reference, size):
    """Every link, button and fold of a page has its turn, has a visible outline, and nothing covers it."""
    page = visit(viewport=size, reduced_motion="reduce")
    for path in PAGES:
        page.goto(reference + path)
        count, reached, faults = walked(page)

        assert (path, []) == (path, faults)
        assert (path, list(range(1, count + 1))) == (path, reached)


def test_the_first_key_leads_past_the_head(visit, reference):
    """The link to the contents shows when it is reached, and goes on from there."""
    page = visit()
    page.goto(f"{reference}cases/tailor-cooperative/")
    skip = page.get_by_role("link", name="Skip to the content")
    page.keyboard.press("Tab")

    assert skip.evaluate("(link) => link === document.activeElement && link.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_the_menu_opens_closes_and_gives_the_focus_back(visit, reference):
    """Enter opens it, Tab goes through it, Escape closes it; so does going on past its end."""
    page = visit(viewport=WIDE)
    page.goto(reference)
    menu = page.locator("details[data-ca-menu]")
    summary = menu.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert menu.get_attribute("open") is not None
    assert page.evaluate("() => document.activeElement.closest('[data-ca-menu]') !== null")
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert summary.evaluate("(element) => element === document.activeElement")
    page.keyboard.press("Enter")
    for _ in range(menu.locator("a").count() + 1):
        page.keyboard.press("Tab")
    assert menu.get_attribute("open") is None


def test_the_colour_switch_works_by_keyboard_and_says_its_state(visit, reference):
    """Space and Enter both switch; the state is told to those who do not see it."""
    page = visit(color_scheme="light")
    page.goto(reference)
    switch = page.locator("ca-scheme button")
    states = [switch.get_attribute("aria-pressed")]
    for key in ("Space", "Enter"):
        switch.press(key)
        states.append(switch.get_attribute("aria-pressed"))

    assert ["false", "true", "false"] == states
