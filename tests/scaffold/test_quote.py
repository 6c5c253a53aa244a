"""A person's text in a file of ours is read back as the very same text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from caseatlas.read.commonmark import to_html
from caseatlas.read.nodes import Mapping
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml
from caseatlas.scaffold.answers import Answers
from caseatlas.scaffold.library import render
from caseatlas.scaffold.quote import markdown_text, one_line, yaml_text

TEXTS = st.text(max_size=60)


@given(TEXTS)
def test_a_text_survives_our_yaml(text):
    """What our own reader finds is what was written."""
    read = read_yaml(Text("x.yml", f"title: {yaml_text(text)}\nnext: one\n"))

    assert [] == read.problems
    assert isinstance(read.node, Mapping)
    assert one_line(text) == read.node.get("title").value


@given(TEXTS)
def test_a_text_survives_the_yaml_of_mkdocs(text):
    """MkDocs reads YAML 1.1, to which “no” and “12:30” are no texts; quotes keep them texts."""
    assert {"title": one_line(text)} == yaml.safe_load(f"title: {yaml_text(text)}\n")


@given(TEXTS)
def test_a_text_is_no_markup_in_markdown(text):
    """Rendered, a text is one paragraph of text and nothing else."""
    line = one_line(text)
    html = to_html(f"x {markdown_text(text)} x")

    assert "<" not in html.removeprefix("<p>").removesuffix("</p>\n")
    assert line.count("*") == html.count("*")


@pytest.mark.parametrize(
    "text", ["no", "Null", "12:30", "1.10", "- a", "a: b", "a #b", "@a", "", "true", "'a'", "[a]", "a\\b", "ends:"]
)
def test_texts_that_yaml_would_take_for_something_else_are_quoted(text):
    """Quotes stand where they are needed …"""
    assert yaml_text(text).startswith('"')


@pytest.mark.parametrize("text", ["Good practices", "Bybutiken i Hemma (exempel)", "Café’s, no 2", "Åre"])
def test_plain_texts_are_left_plain(text):
    """… and nowhere else."""
    assert text == yaml_text(text)


def test_a_template_cannot_fill_in_a_text_unquoted():
    """A template that forgets to quote is a fault that shows in the first test."""
    with pytest.raises(TypeError, match="without “yaml”"):
        render("title: {{ answers.title }}", Answers(title="a: b"))
