"""What the manual shows, works."""

import re
import shlex

import click
import pytest

from caseatlas.cli.app import COMMANDS, commands
from caseatlas.load import load
from caseatlas.read.markdown_text import read_markdown
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml
from tests.docs.manual import MANUAL, PAGES, ROOT, blocks, examples, write_library

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
LINK = re.compile(r"\]\(([^)\s]+)\)")
DOCUMENTS = [*PAGES, ROOT / "CONTRIBUTING.md"]


@each_page
def test_every_example_of_yaml_or_markdown_is_tried(page):
    """A block without the name of its file would be shown untried."""
    assert [] == [block.text for block in blocks(page) if block.language in {"yaml", "markdown"} and not block.path]


@each_page
def test_every_example_is_read_as_it_is_printed(page):
    """Not a sign of it has to be mended before our own reader takes it."""
    for example in examples(page):
        text = Text(example.path, example.text)
        front = read_markdown(text).front if example.language == "markdown" else read_yaml(text)
        assert [] == front.problems, example


@each_page
def test_the_examples_of_a_page_make_a_library_without_problems(page, tmp_path):
    """Laid into one library, whole files and parts of files pass the check, warnings included."""
    write_library(page, tmp_path)

    for library in tmp_path.glob("*/library.yml"):
        problems = load(library.parent).problems
        assert [] == [f"{problem.path}:{problem.span.line} {problem.message} {problem.hint}" for problem in problems]


def test_the_declared_fields_are_filters_and_have_values(tmp_path):
    """The page on fields does not only pass: its own fields are there, used, and offered as filters."""
    write_library(MANUAL / "fields.md", tmp_path)

    library = load(tmp_path / "cases").library

    assert "members" == library.get("case", "tailor-cooperative").values["paid_by"]
    assert "paid_by" in library.schema.filters
    assert "settlement" in library.schema.main.fields
    assert "sustainability" not in library.schema.main.fields
    assert ["worker-cooperative", "cooperative"] == library.vocabularies["legal-forms"].lineage("worker-cooperative")


@each_page
def test_every_command_line_is_understood(page):
    """Commands, options and the number of arguments are those that there are."""
    lines = [line for block in blocks(page) if block.language in {"console", "sh"} for line in block.text.splitlines()]
    for line in lines:
        for part in line.split("|"):
            words = shlex.split(part, comments=True)
            if words[:1] == ["caseatlas"]:
                understood(words[1:])


def understood(words):
    """Parse a command line without running it. Fails with click's own words."""
    command = commands.get_command(click.Context(commands), words[0])
    assert command is not None, words
    command.make_context(words[0], without_existing_files(words[1:]))


def without_existing_files(words):
    """Options that name a file that has to exist ask standard input instead."""
    return ["-" if before == "--changed" else word for before, word in zip(["", *words], words, strict=False)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_manual(name):
    """A command, or an option of one, that the manual does not name is hidden from people."""
    section = (MANUAL / "commands.md").read_text("utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    command = commands.get_command(click.Context(commands), name)
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]

    assert section, f"commands.md has no section “{name}”"
    assert [] == [option for option in options if option not in section and option not in {"--library", "--help"}]


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.name)
def test_every_link_between_documents_leads_somewhere(page):
    """Files are there, and so are the headings that links name."""
    for link in LINK.findall(without_code(page.read_text("utf-8"))):
        path, _, heading = link.partition("#")
        if "://" in link:
            continue
        target = (page.parent / path).resolve() if path else page
        assert target.exists() or target == MANUAL / "problems.md", link
        assert not heading or heading in headings(target), link


def without_code(text):
    return re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", text)


def headings(page):
    """The names GitHub gives to a page's headings."""
    titles = re.findall(r"(?m)^#+ (.+)$", page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
