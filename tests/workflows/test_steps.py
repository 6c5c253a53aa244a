"""The commands of the workflows, run one after the other on a change that somebody hands in."""

import zipfile

import pytest

from caseatlas.scaffold.library import FOLDER

pytestmark = pytest.mark.slow

GOOD = """---
title: The village shop in Hemma
summary: Neighbours keep the last shop open together.
place: Hemma, Sweden
people: [residents]
themes: [rural-development]
status: running
as_of: 2024
sources:
  - {id: us, title: Told by the shop's association, date: 2024, told_by: self}
---

## What happens

Neighbours take turns behind the counter.
"""
HOSTILE = GOOD.replace(
    "[residents]",
    "['%0A::error::hijacked', $(touch pwned), '`touch pwned`', '::stop-commands::x', '@everyone | <b>x</b>']",
)


def add(name, text):
    """A change that adds or replaces one file."""

    def change(folder):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")

    return change


def test_a_good_change_passes_and_its_site_can_be_looked_at(library):
    """Every step succeeds; the page for people says how full the new case is; the site holds it."""
    ran = library.check(add("cases/village-shop-hemma.md", GOOD))

    assert "" == ran.failed, ran.said(ran.failed)
    assert ["Install Case Atlas", "List what was changed", "Check every file", "Build the site"] == list(ran.results)
    assert ran.summary.startswith("## Nothing has to be mended")
    assert (
        "| The village shop in Hemma | Mentioned | For “Short”: Approach; one of Organisations, Begun by;"
        in ran.summary
    )
    assert "example" not in ran.summary
    assert "For the editor" not in ran.summary
    assert (library.folder / "site" / "cases" / "village-shop-hemma" / "index.html").is_file()


def test_what_is_to_be_mended_stands_beside_its_line_and_on_the_page(library):
    """A word that no list has: an annotation with its line, a row with how to mend it, and no site."""
    ran = library.check(add("cases/village-shop-hemma.md", GOOD.replace("[residents]", "[resident]")))

    assert "Check every file" == ran.failed
    assert "::error file=cases/village-shop-hemma.md,line=5," in ran.said("Check every file")
    assert ran.summary.startswith("## 1 thing to mend")
    assert "cases/village-shop-hemma.md, line 5" in ran.summary
    assert "did you mean “residents”?" in ran.summary.lower()
    assert "`caseatlas explain unknown-term`" in ran.summary
    assert not (library.folder / "site").exists()


def test_a_hostile_text_stays_a_text(library):
    """Commands of the shell, of GitHub and of Markdown in a contributor's text do nothing anywhere."""
    ran = library.check(add("cases/village-shop-hemma.md", HOSTILE))

    assert "Check every file" == ran.failed
    commands = [line for line in ran.said("Check every file").splitlines() if line.startswith("::")]
    assert commands
    assert all(line.startswith(("::error file=cases/", "::warning file=cases/")) for line in commands)
    assert [] == list(library.folder.rglob("pwned"))
    assert "<b>" not in ran.summary
    assert "@everyone" not in ran.summary
    rows = [line for line in ran.summary.splitlines() if line.startswith("| ") and "hijacked" in line]
    assert all(4 == row.count("|") for row in rows)


@pytest.mark.parametrize(
    "name", ["cases/$(touch pwned).md", "cases/`touch pwned`.md", "cases/a;touch pwned;.md", "cases/åäö –.md"]
)
def test_a_hostile_file_name_stays_a_name(library, name):
    """A name is data to every step; the check says that it cannot be a record's."""
    ran = library.check(add(name, GOOD))

    assert "Check every file" == ran.failed
    assert "bad-id" in ran.said("Check every file")
    assert [] == list(library.folder.rglob("pwned"))


@pytest.mark.parametrize(
    "name",
    [
        "mkdocs.yml",
        "requirements.txt",
        ".github/workflows/new.yml",
        "cases/pages/extra.md",
        "cases/library.yml",
        "cases/vocabularies/themes.yml",
        "hook.py",
    ],
)
def test_a_change_of_what_is_trusted_is_pointed_out(library, name):
    """A text that brings along something else than text does not slip through unseen."""

    def change(folder):
        path = folder / name
        path.write_text((path.read_text("utf-8") if path.exists() else "") + "\n# changed\n", "utf-8")

    ran = library.check(change)

    assert "### For the editor" in ran.summary
    assert f"- {name.replace('_', '&#95;')}" in ran.summary


def test_a_change_that_only_deletes_is_fine(library):
    """The example cases can go; nothing but themselves needed them."""

    def change(folder):
        for path in folder.glob("cases/**/example-*"):
            path.unlink()
        add("cases/village-shop-hemma.md", GOOD)(folder)

    ran = library.check(change)

    assert "" == ran.failed, ran.said(ran.failed)
    assert (library.folder / "site" / "cases" / "village-shop-hemma" / "index.html").is_file()
    assert [] == list((library.folder / "site").rglob("example-*"))


@pytest.mark.parametrize(
    "address", ["https://my-network.github.io/my-library", "https://my-network.github.io/my-library/"]
)
def test_the_site_is_built_for_the_address_github_gives(library, address):
    """With the address that mkdocs.yml says, publishing is silent and the site is there to be handed over."""
    ran = library.publish(address)

    assert "" == ran.failed, ran.said(ran.failed)
    assert "" == ran.said("Compare that with site_url in mkdocs.yml")
    assert (library.folder / "site" / "index.html").is_file()


def test_another_address_is_pointed_out(library):
    """A custom domain, or a repository that was renamed: the site goes online, with a word about its address."""
    ran = library.publish("https://cases.example.org")

    assert "" == ran.failed, ran.said(ran.failed)
    said = ran.said("Compare that with site_url in mkdocs.yml")
    assert said.startswith(
        "::warning file=mkdocs.yml,title=site_url::The site will be at https://cases.example.org/ but"
    )


def test_this_repository_passes_its_own_check(ours):
    """The reference library goes the same way as any other, with Case Atlas built from the change itself."""
    ran = ours.check(add("cases/village-shop-hemma.md", GOOD))

    assert "" == ran.failed, ran.said(ran.failed)
    assert "| The village shop in Hemma | Mentioned |" in ran.summary
    assert (ours.folder / "site" / "cases" / "village-shop-hemma" / "index.html").is_file()


def test_what_init_writes_travels_in_the_wheel(wheel):
    """Every template, those of hidden files too, is in what people install."""
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("caseatlas/scaffold/templates/")}
    there = {
        f"caseatlas/scaffold/templates/{path.relative_to(FOLDER).as_posix()}"
        for path in FOLDER.rglob("*")
        if path.is_file()
    }

    assert there == packed
    assert "caseatlas/scaffold/templates/library/dot_github/workflows/check.yml" in packed
