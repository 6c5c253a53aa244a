# The declarations Case Atlas brings along: the parts fields may be made of, what `library.yml` may say, the presets.
from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from caseatlas.check.declare import Declarations, build_fields, terms, value, words
from caseatlas.check.found import Found
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Vocabulary
from caseatlas.read import nodes
from caseatlas.read.files import decode
from caseatlas.read.yaml_text import read_yaml

FOLDER = Path(__file__).parent.parent / "presets"
PRESETS = ("practice-case",)


class BrokenPresetError(Exception):
    """A file we ship cannot be read: a fault of ours."""


def parse(path: Path) -> nodes.Node:
    """The top node of a file we ship. Raises BrokenPresetError."""
    text, problems = decode(f"presets/{path.relative_to(FOLDER).as_posix()}", path.read_bytes())
    if text is not None:
        read = read_yaml(text)
        problems += read.problems
        if read.node is not None and not problems:
            return read.node
    raise BrokenPresetError(problems[0].message if problems else f"{path} is empty")


@cache
def record_parts() -> Mapping[str, Field]:
    """The parts a record's fields may be made of, by their names."""
    return build_parts("parts.yml")


@cache
def declaration_parts() -> Mapping[str, Field]:
    """What `library.yml` and the vocabulary files may say."""
    return build_parts("declaration.yml")


def build_parts(name: str) -> dict[str, Field]:
    """Parts declared in one of our files. They may be made of each other, so their names count before they are built."""
    declared = trusted(parse(FOLDER / name)).value
    made = Declarations({key: Field(key, "group") for key in declared}, AnyName(), AnyVocabulary())
    parts = {}
    for key, entry in declared.items():
        inner = build_fields(entry.value["fields"].value, made, key)
        parts[key] = Field(key, "group", fields=tuple(inner.values()), shorthand=value(entry.value, "shorthand", ""))
    if made.problems:
        raise BrokenPresetError(f"{name}: {made.problems[0].message}")
    LISTS.update(made.vocabularies)
    return parts


class AnyName(frozenset[str]):
    """Every record type there may be: which exist is only known when a library is read."""

    def __contains__(self, name: object) -> bool:
        return True


class AnyVocabulary(dict[str, Vocabulary]):
    """Every vocabulary there may be."""

    def __contains__(self, name: object) -> bool:
        return True


LISTS: dict[str, Vocabulary] = {}


def trusted(node: nodes.Node) -> Found:
    """The values of a file we ship, typed as YAML 1.2 does."""
    if isinstance(node, nodes.Mapping):
        return Found({key: trusted(inner) for key, _, inner in node}, node)
    if isinstance(node, nodes.Sequence):
        return Found([trusted(item) for item in node.items], node)
    assert isinstance(node, nodes.Scalar)
    return Found(core_value(node), node)


def core_value(node: nodes.Scalar) -> Any:
    if node.style == "" and node.value in {"true", "false"}:
        return node.value == "true"
    if node.style == "" and node.value.lstrip("-").isdecimal():
        return int(node.value)
    return node.value


@cache
def shipped_vocabularies() -> Mapping[str, Vocabulary]:
    """The lists of the practice-case preset, by name: any library may use them."""
    folder = FOLDER / "practice-case" / "vocabularies"
    return {path.stem: shipped_vocabulary(path) for path in sorted(folder.glob("*.yml"))}


def shipped_vocabulary(path: Path) -> Vocabulary:
    given = trusted(parse(path)).value
    return Vocabulary(path.stem, words(value(given, "label", path.stem)), terms(given["terms"].value))
