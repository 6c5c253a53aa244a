"""YAML 1.2 core, as an editor's language server reads it: a second opinion on what our own reader sees."""

import re

from caseatlas.read.files import decode
from caseatlas.read.markdown_text import read_markdown
from caseatlas.read.nodes import Mapping, Scalar, Sequence
from caseatlas.read.yaml_text import read_yaml

NULL = re.compile(r"null|Null|NULL|~|")
BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
INTEGER = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def read_file(path):
    """The fields of a YAML file, or of a Markdown file's front matter."""
    text, problems = decode(path.name, path.read_bytes())
    assert not problems
    return of_text(text, path.suffix)


def of_text(text, suffix):
    """The same for a text that is already there."""
    read = read_markdown(text).front if suffix == ".md" else read_yaml(text)
    assert not read.problems
    return value(read.node)


def value(node):
    """What a node means to a program that knows no fields."""
    if isinstance(node, Mapping):
        return {key: value(inner) for key, _, inner in node}
    if isinstance(node, Sequence):
        return [value(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.value if node.style else plain(node.value)


def plain(text):
    """A word without quotes, by chapter 10.3.2 of YAML 1.2.2."""
    if NULL.fullmatch(text):
        return None
    if BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if INTEGER.fullmatch(text):
        return int(text)
    if OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if HEXADECIMAL.fullmatch(text):
        return int(text[2:], 16)
    return float(text) if FLOAT.fullmatch(text) else text
