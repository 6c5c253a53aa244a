"""What people come for, done as they do it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LULEA = "The Tailor cooperative in Luleå"


def at_home(visit, address, **settings):
    """A tab on the home page."""
    page = visit(**settings)
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [1280, 375])
def test_a_question_leads_to_a_case(visit, reference, width):
    """Somebody who asks how to begin small finds who did, on a desk and on a phone."""
    page = at_home(visit, reference, viewport={"width": width, "height": 800})
    page.get_by_role("link", name="How can we begin small?").click()
    page.get_by_role("link", name=LULEA).first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(LULEA)
    assert page.url.startswith(reference)


def test_a_word_leads_to_a_case_without_scripts(visit, reference):
    """From the overview of words, by links alone."""
    page = at_home(visit, reference, java_script_enabled=False)
    page.get_by_role("link", name="Browse by word").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Migrants")).first.click()
    page.get_by_role("link", name=LULEA).first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(LULEA)


def test_a_name_leads_to_a_case(visit, reference):
    """By the alphabet, from the foot of any page."""
    page = at_home(visit, reference)
    page.get_by_role("contentinfo").get_by_role("link", name="A to Z").click()
    page.get_by_role("link", name="Guest at School in Korsholm").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Guest at School in Korsholm")


def test_a_reader_sees_how_far_to_trust_a_case(visit, reference):
    """Who says so, for when it holds, and behind one calm sentence what nobody says."""
    page = visit()
    page.goto(f"{reference}cases/tailor-cooperative/")
    main = page.get_by_role("main")

    expect(main).to_contain_text("Running in 2019, not known since")
    expect(main).to_contain_text("A partner in the programme")
    gap = main.get_by_text("How many women took part at the start")
    expect(gap).to_be_hidden()
    main.get_by_text(re.compile("^Show all")).click()
    expect(gap).to_be_visible()


def test_a_citation_leads_to_its_source_and_back(visit, reference):
    """Forward by the number, back by the browser's own button."""
    page = visit()
    page.goto(f"{reference}cases/tailor-cooperative/")
    page.get_by_role("main").get_by_role("link", name="[1]").first.click()

    expect(page).to_have_url(re.compile("#source-brief$"))
    expect(page.locator("#source-brief")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{reference}cases/tailor-cooperative/")


def test_the_same_case_in_swedish_and_back(visit, reference):
    """The switch keeps the reader on the case."""
    page = visit()
    page.goto(f"{reference}cases/tailor-cooperative/")
    page.get_by_role("link", name="Svenska").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Skräddarkooperativet i Luleå")
    page.get_by_role("link", name="English").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(LULEA)


def test_a_placement_leads_to_the_framework_and_its_evidence(visit, reference):
    """The same sentence stands under the part of the framework."""
    page = visit()
    page.goto(f"{reference}cases/afghan-association-kokkola/")
    page.get_by_role("main").get_by_role("link", name=re.compile("Citizens' own activity")).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Participation pyramid")
    expect(page.get_by_role("main")).to_contain_text("run entirely by the migrants themselves")


def test_advice_stands_by_those_it_is_for(visit, reference):
    """A service provider jumps to her own list."""
    page = visit()
    page.goto(f"{reference}recommendations/")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Service providers")).click()

    expect(page.get_by_role("heading", name="Service providers", exact=True)).to_be_in_viewport()


def test_a_mistake_can_be_mended_where_it_is_written(visit, reference):
    """“Suggest an edit” leads to the file on GitHub."""
    page = visit()
    page.goto(f"{reference}cases/guest-at-school/")
    link = page.get_by_role("link", name="Suggest an edit")

    assert link.get_attribute("href").endswith("/edit/main/cases/guest-at-school.md")


def test_the_link_and_the_citation_can_be_copied(visit, reference, chromium):
    """The clipboard gets the address and the citation, and the reader is told."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{reference}cases/tailor-cooperative/")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("main")).to_contain_text("Copied")

    assert "cases/tailor-cooperative/" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_text("Cite this page").click()
    expect(page.get_by_role("main")).to_contain_text("BibTeX")


def test_the_chosen_colours_stay_over_pages(visit, reference):
    """Dark is dark on the next page too."""
    page = at_home(visit, reference, color_scheme="light")
    page.locator("ca-scheme button").click()
    scheme = page.evaluate("document.documentElement.dataset.caScheme")
    page.get_by_role("navigation").first.get_by_role("link", name="Find cases").click()

    assert "dark" == scheme == page.evaluate("document.documentElement.dataset.caScheme")


@pytest.mark.parametrize("address", ["nothing/", "cases/nothing/here/at/all/"])
def test_a_lost_reader_finds_the_way_back(chromium, published, address):
    """The page for lost addresses has its styles at any depth, and leads back below the project's path."""
    context = chromium.new_context()  # a tab of its own: that there is nothing here may be said on the console
    page = context.new_page()
    answer = page.goto(published + address)

    assert 404 == answer.status
    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing at this address")
    assert "solid" == page.locator("header.ca-top").evaluate("element => getComputedStyle(element).borderBottomStyle")
    page.get_by_role("main").get_by_role("link", name="Find cases").click()
    expect(page).to_have_url(f"{published}cases/")
    context.close()


def test_a_case_on_paper_is_whole(visit, reference):
    """Sources, licence and what is not known are printed; menus and buttons are not."""
    page = visit()
    page.goto(f"{reference}cases/tailor-cooperative/")
    page.emulate_media(media="print")

    expect(page.get_by_text("How many women took part at the start")).to_be_visible()
    expect(page.locator("#source-brief")).to_be_visible()
    expect(page.get_by_role("main").get_by_text("CC BY 4.0").first).to_be_visible()
    expect(page.get_by_role("button", name="Copy link")).to_be_hidden()
    expect(page.get_by_role("navigation").first).to_be_hidden()
