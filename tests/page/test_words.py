"""All words of the interface live in the catalogues, and every language has them all."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import caseatlas.page
from caseatlas.model.words import Words
from caseatlas.page.theme import theme_folder
from caseatlas.page.words import catalogue, flat, library_catalogue, read

LOCALES = theme_folder() / "locales"
TEMPLATES = sorted((theme_folder() / "templates").glob("*.html"))
VIEWS = sorted(Path(caseatlas.page.__file__).parent.glob("*.py"))
LANGUAGES = sorted(path.stem for path in LOCALES.glob("*.yml"))


def texts(language: str) -> dict[str, str]:
    return dict(flat(read(LOCALES / f"{language}.yml")))


def places(text: str) -> set[str]:
    """The words in braces, which are filled in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_places(language: str) -> None:
    """A missing key would fall back to English, a missing place would lose a number or a name."""
    english, other = texts("en"), texts(language)
    assert sorted(english) == sorted(other)
    differing = {key for key in english if places(english[key]) != places(other[key]) and not key.endswith(".one")}
    assert set() == differing


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_holds_markup(language: str) -> None:
    """Words are text; what they look like is the templates' business."""
    assert [] == [key for key, text in texts(language).items() if not text or "<" in text]


def test_every_key_a_template_or_a_view_names_exists() -> None:
    """A slip in a key would end a build."""
    named = set()
    for path in (*TEMPLATES, *VIEWS):
        source = path.read_text("utf-8")
        named |= set(re.findall(r"""\bsay\(\s*["']([a-z_.-]+)["']""", source))
        named |= {f"{key}.one" for key in re.findall(r"""\bcount\(\s*["']([a-z_.-]+)["'],""", source)}
    assert set() == named - set(texts("en"))


def test_no_text_is_without_use() -> None:
    """A text that nobody says is work for translators and nobody else."""
    source = " ".join(path.read_text("utf-8") for path in (*TEMPLATES, *VIEWS))
    made = (
        "page.",
        "data.file.",
        "chrome.",
        "answer.",
        "number.",
        "section.",
        "state.",
        "statement.",
        "tier.",
        "framework.place_",
    )
    unused = {key.removesuffix(".one").removesuffix(".other") for key in texts("en") if not key.startswith(made)}
    assert set() == {key for key in unused if f'"{key}"' not in source and f"'{key}'" not in source}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    """Outside tags and expressions there is nothing to read."""
    source = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>|<!--.*?-->", " ", path.read_text("utf-8"), flags=re.DOTALL
    )
    attributes = re.findall(r'(?:aria-label|title|alt)="([^"]*[A-Za-z][^"]*)"', source)
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>|&[a-z]+;|doi:", " ", source))
    assert ([], []) == (attributes, words)


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.name)
def test_no_view_has_sentences_of_its_own(path: Path) -> None:
    """A view picks words by key; a literal with spaces in it would be English in every language."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    raised = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in ast.walk(node)}
    found = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | raised
        if re.search(r"[A-Z][a-z]+ [a-z]+ [a-z]+", node.value)
    ]
    assert [] == found


def test_a_library_may_word_the_interface_itself() -> None:
    """`words:` in library.yml replaces a text in the languages it gives."""
    own = {"list.stubs": Words({"en": "Waiting"}), "no.such.key": Words({"en": "x"})}
    assert "Waiting" == library_catalogue("en", own).say("list.stubs")
    assert catalogue("sv").say("list.stubs") == library_catalogue("sv", own).say("list.stubs")


def test_a_language_without_a_catalogue_falls_back_to_english() -> None:
    """A library in French is read with English buttons rather than not at all."""
    assert catalogue("en").say("tools.print") == catalogue("fr").say("tools.print")
    assert catalogue("sv").say("tools.print") == catalogue("sv-FI").say("tools.print")


def test_numbers_choose_their_form() -> None:
    """One case, two cases."""
    assert ("1 case", "2 cases", "0 cases") == tuple(
        catalogue("en").count("value.count", number) for number in (1, 2, 0)
    )
