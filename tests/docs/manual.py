"""The examples of the manual, and libraries made of them."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "manual"
# The pages whose examples are tried here; problems.md is made from the rules, which are tried one by one elsewhere.
PAGES = sorted(path for path in MANUAL.glob("*.md") if path.name != "problems.md")
BLOCK = re.compile(r"(?ms)^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$")
TRANSLATION = re.compile(r"\.sv(\.\w+)$")
FRONT = re.compile(r"(?s)\A---\n(.*?)^---\n(.*)\Z", re.MULTILINE)

SMALLEST = """---
title: A case
summary: Something that people did.
place: Luleå, Sweden
people: [migrants]
themes: [employment]
status: running
as_of: 2019
sources:
  - {id: brief, title: A brief, publisher: Nordregio, date: 2019, told_by: partner}
---

## What happens

They did it together.
"""
BASES = {
    "library.yml": "extends: practice-case\ntitle: A library\nlanguages: [en, sv]\n",
    "mkdocs.yml": "docs_dir: cases/pages\n",
}


@dataclass(frozen=True)
class Example:
    """A block of a page: a file, or a part of one. `path` is where it belongs."""

    page: str
    language: str
    path: str
    text: str

    @property
    def is_whole(self):
        """Whether it stands alone: it has the title that every file has, or is Markdown, or a list of words."""
        return self.language == "markdown" or bool(re.search(r"(?m)^(title|terms|site_name|translation):", self.text))


def blocks(page):
    """Every block of code of a page."""
    return [Example(page.name, *found) for found in BLOCK.findall(page.read_text("utf-8"))]


def examples(page):
    """The blocks of a page that belong into a library."""
    return [block for block in blocks(page) if block.path]


def write_library(page, root):
    """Lay the examples of a page into one library, in the order in which people read them."""
    for name, text in {"cases/library.yml": BASES["library.yml"], "mkdocs.yml": BASES["mkdocs.yml"]}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for example in examples(page):
        path = root / example.path
        path.parent.mkdir(parents=True, exist_ok=True)
        original = path.with_name(TRANSLATION.sub(r"\1", path.name))
        if not original.exists() and original != path:
            original.write_text(SMALLEST, "utf-8")
        path.write_text(
            example.text if example.is_whole and example.path != "cases/library.yml" else laid_over(path, example),
            "utf-8",
        )


def laid_over(path, example):
    """A part of a file laid over what is there, or over the smallest case."""
    before = path.read_text("utf-8") if path.exists() else SMALLEST
    found = FRONT.match(before)
    fields = merged(yaml.safe_load(found[1] if found else before), yaml.safe_load(example.text))
    front = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n{found[2]}" if found else front


def merged(lower, upper):
    """Two mappings as one; what both name is taken from the upper, mappings within are merged likewise."""
    if isinstance(lower, dict) and isinstance(upper, dict):
        return {**lower, **{key: merged(lower.get(key), value) for key, value in upper.items()}}
    return upper
