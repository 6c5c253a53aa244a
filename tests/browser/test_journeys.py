"""What people come for, told as they would tell it: by mouse, by keyboard, on a telephone, without scripts, on paper."""

import shutil
import subprocess

import pytest

pytestmark = pytest.mark.browser

CASE = "The Tailor cooperative in Luleå"
CASE_IN_SWEDISH = "Skräddarkooperativet i Luleå"
AT = "cases/tailor-cooperative/"
WAYS = {
    "mouse": {"viewport": {"width": 1280, "height": 800}},
    "keyboard": {"viewport": {"width": 1280, "height": 800}},
    "telephone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "no scripts": {"java_script_enabled": False},
}


class Person:
    """Somebody at the site, who follows links in one way."""

    def __init__(self, page, way):
        self.page = page
        self.way = way

    def opens(self, address):
        """Goes to an address."""
        self.page.goto(address)

    def follows(self, name, within="body", role="link"):
        """Finds a link or a button by its words and uses it."""
        found = self.page.locator(within).get_by_role(role, name=name).first
        self.uses(found)

    def uses(self, found):
        """Clicks, taps, or comes by Tab and presses Enter."""
        if self.way == "telephone":
            found.tap()
        elif self.way == "keyboard":
            self.comes_to(found)
            self.page.keyboard.press("Enter")
        else:
            found.click()

    def comes_to(self, found):
        """Presses Tab until it is its turn."""
        for _ in range(200):
            self.page.keyboard.press("Tab")
            if found.evaluate("(element) => element === document.activeElement"):
                return
        pytest.fail(f"Tab never comes to {found}")

    def reads(self, heading):
        """Waits for the page with a heading."""
        self.page.get_by_role("heading", level=1, name=heading, exact=True).wait_for()


@pytest.fixture(params=WAYS)
def person(request, visit):
    """A person of each kind."""
    return Person(visit(reduced_motion="reduce", **WAYS[request.param]), request.param)


def test_a_question_leads_to_a_case(person, reference):
    """“Who carries on after the project?”, asks somebody on the home page, and finds the tailors."""
    person.opens(reference)
    person.follows("Who carries on after the project?")
    person.reads("Who carries on after the project?")
    person.follows(CASE, "main")
    person.reads(CASE)

    assert reference + AT == person.page.url


def test_a_word_leads_to_a_case(person, reference):
    """Somebody who looks for work for migrants goes by the words of the library."""
    person.opens(reference)
    person.follows("Browse", "header")
    person.follows("Migration and inclusion", "main")
    person.follows(CASE, "main")
    person.reads(CASE)

    assert reference + AT == person.page.url


def test_the_alphabet_leads_to_a_case(person, reference):
    """Somebody who knows its name finds it under its letter."""
    person.opens(reference)
    person.follows("A to Z", "footer")
    person.follows("T", "nav[aria-label='A to Z']")
    person.page.wait_for_url("**#letter-t")
    person.follows(CASE, "main")
    person.reads(CASE)

    assert reference + AT == person.page.url


def test_a_reader_sees_who_says_so_and_what_is_not_known(person, reference):
    """It stands at the top who tells the story, and further down, folded, what nobody tells."""
    person.opens(reference + AT)
    main = person.page.locator("main")
    unknown = main.get_by_text("The women and the tailor are not quoted.")
    hidden = not unknown.is_visible()
    person.uses(main.locator("summary", has_text="things that are not told"))
    unknown.wait_for()

    assert "A partner in the programme" in main.locator(".ca-head").inner_text()
    assert "Running in 2019, not known since" in main.locator(".ca-head").inner_text()
    assert hidden


def test_a_number_leads_to_its_source_and_back(person, reference):
    """[2] leads to the news page in the list of sources, in sight; “back” returns to the sentence."""
    person.opens(reference + AT)
    person.follows("[2]", "main")
    person.page.wait_for_url("**#source-news")
    source = person.page.locator("#source-news")

    assert "Social empowerment in the making" in source.inner_text()
    assert "A partner in the programme" in source.inner_text()
    assert source.evaluate(
        "(item) => { const box = item.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"
    )
    person.page.go_back()
    assert reference + AT == person.page.url


def test_a_case_can_be_read_in_swedish_and_back(person, reference):
    """The same case, not the home page, both ways; the page says which language it is in."""
    person.opens(reference + AT)
    person.follows("Svenska")
    person.reads(CASE_IN_SWEDISH)

    assert f"{reference}sv/{AT}" == person.page.url
    assert "sv" == person.page.locator("html").get_attribute("lang")
    person.follows("English")
    person.reads(CASE)
    assert reference + AT == person.page.url


def test_a_placement_leads_to_its_part_of_the_framework(person, reference):
    """From the case to the very part, and there the sentence that says why the case stands in it."""
    person.opens(reference + AT)
    person.follows("Needs assessment", ".ca-section--frameworks")
    person.reads("Three stages of the SEMPRE project")
    part = person.page.locator("#part-needs-assessment")

    assert person.page.url.endswith("frameworks/sempre-stages/#part-needs-assessment")
    assert CASE in part.inner_text()
    assert "The needs assessment is called thorough" in part.inner_text()


def test_recommendations_are_found_by_whom_they_are_for(person, reference):
    """A municipality finds what is meant for it, and the cases that bear on it."""
    person.opens(f"{reference}recommendations/")
    links = person.page.get_by_role("navigation", name="Groups").get_by_role("link")
    link = links.nth(1)
    target = link.get_attribute("href").removeprefix("#")
    person.uses(link)
    person.page.wait_for_url(f"**#{target}")
    group = person.page.locator(f"section:has(> h2#{target})")
    first = group.get_by_role("heading", level=3).get_by_role("link").first
    title = first.inner_text()
    person.uses(first)
    person.reads(title)

    assert "/recommendations/" in person.page.url


def test_an_edit_is_suggested_where_the_file_is(person, reference):
    """The link leads to the case's own file in the library's repository, in the language that is read."""
    edit = "https://github.com/case-atlas/case-atlas/edit/main/cases/tailor-cooperative"
    person.opens(reference + AT)
    offered = person.page.locator(".ca-tools a", has_text="Suggest")
    assert f"{edit}.md" == offered.get_attribute("href")
    person.opens(f"{reference}sv/{AT}")
    assert f"{edit}.sv.md" == person.page.locator(f".ca-tools a[href^='{edit}']").get_attribute("href")


def test_no_button_is_dead_without_scripts(visit, reference):
    """What only a script can do is not shown to those who have none."""
    page = visit(java_script_enabled=False)
    page.goto(reference + AT)

    assert 0 == page.locator("button:visible").count()


def test_the_address_and_the_reference_can_be_copied(visit, reference):
    """One press each; the button says that it worked."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.goto(reference + AT)
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    link = page.evaluate("() => navigator.clipboard.readText()")
    page.locator("summary", has_text="Cite").click()
    page.get_by_role("button", name="BibTeX").click()
    page.locator(".ca-cite-box").get_by_role("button", name="Copied").wait_for()
    reference_text = page.evaluate("() => navigator.clipboard.readText()")

    assert f"https://case-atlas.github.io/case-atlas/{AT}" == link
    assert reference_text.startswith("@misc{tailor-cooperative,")
    assert CASE in reference_text


def test_a_copy_that_fails_says_so(visit, reference):
    """Where the browser refuses, the button does not pretend."""
    page = visit()
    page.context.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));")
    page.goto(reference + AT)
    host = page.locator("ca-copy-link")
    failed = host.get_attribute("data-failed")
    host.get_by_role("button").click()

    host.get_by_text(failed).wait_for()


def test_the_print_button_prints(visit, reference):
    """It asks the browser for its own dialogue."""
    page = visit()
    page.context.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(reference + AT)
    page.get_by_role("button", name="Print").click()

    assert page.evaluate("() => window.printed")


def test_the_choice_of_colours_stays_from_page_to_page(visit, reference):
    """Dark stays dark on the next page and after a reload, from the first paint on."""
    page = visit(color_scheme="light")
    page.goto(reference)
    light = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark colours").click()
    dark = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.goto(reference + AT)

    assert light != dark
    assert dark == page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert "dark" == page.evaluate("() => document.documentElement.dataset.caScheme")
    assert "true" == page.get_by_role("button", name="Dark colours").get_attribute("aria-pressed")


@pytest.mark.parametrize("lost", ["nowhere", "nowhere/", "cases/no-such-case/", "sv/cases/deep/and/deeper/still/"])
def test_whoever_is_lost_is_led_home(chromium, published, lost):
    """However deep the address: a page of the library, in its own look, whose ways lead back into it."""
    context = chromium.new_context()
    page = context.new_page()
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    answer = page.goto(published + lost)
    looks = page.evaluate("() => [getComputedStyle(document.querySelector('main')).maxWidth, document.title]")
    page.locator("main").get_by_role("link", name="Home").click()
    page.get_by_role("heading", level=1, name="Good practices of co-production").wait_for()

    assert 404 == answer.status
    assert "none" != looks[0]
    assert "Good practices of co-production" in looks[1]
    assert published == page.url
    assert [] == failed
    context.close()


def test_paper_keeps_what_a_screen_can_follow(visit, reference, tmp_path):
    """On paper: addresses of links, sources, the licence, the page's own address, and what was folded."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here (Debian: apt install poppler-utils)")
    page = visit()
    page.goto(reference + AT)
    page.pdf(path=tmp_path / "case.pdf", format="A4")
    ran = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "case.pdf"), "-"], capture_output=True, text=True, check=True
    )
    text = " ".join(ran.stdout.split())
    wanted = [
        CASE,
        "nordregio.org/social-empowerment-in-the-making",
        "https://doi.org/10.30689/PB2019:2.2001-3876",
        "Social empowerment in the making",
        "pages 2–3",
        "CC BY 4.0",
        f"https://case-atlas.github.io/case-atlas/{AT}",
        "The women and the tailor are not quoted.",
        "A partner in the programme",
    ]

    assert [] == [words for words in wanted if words not in text]
    assert "Copy link" not in text
    assert "Find cases" not in text
