from __future__ import annotations

import re
from dataclasses import dataclass, field

from caseatlas.model.problem import Problem, Severity
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import ReadYaml, read_yaml

FENCE = re.compile(r"-{3,}[ \t]*")
CLOSING = re.compile(r"(?m)^(?:-{3,}|\.{3})[ \t]*(?:\r\n|\n|\r|\Z)")
SECTION = re.compile(r" {0,3}##(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
BODY_BEGINS = re.compile(r"(?m)^##[ \t]")


@dataclass(slots=True)
class Section:
    """A `##` heading of a body and the text below it; offsets are into the file's text.

    The text before the first heading is a section with an empty heading.
    """

    heading: str
    heading_start: int
    heading_end: int
    start: int
    end: int


@dataclass(slots=True)
class ReadMarkdown:
    """A Markdown record: its front matter as nodes, its body as sections."""

    front: ReadYaml
    sections: list[Section] = field(default_factory=list)


def read_markdown(text: Text) -> ReadMarkdown:
    """Split a Markdown record at its front matter's borders and its `##` headings. Never raises."""
    begin = len(text.content) - len(text.content.lstrip())
    opening = FENCE.match(text.content, begin)
    if opening is None or text.content[opening.end() : opening.end() + 1] not in {"\n", "\r", ""}:
        return without_front_matter(text, begin)
    start = opening.end()
    closing = CLOSING.search(text.content, start + 1)
    if closing is None:
        return unclosed(text, begin, start)
    front = read_yaml(text, start, closing.start())
    return ReadMarkdown(front, sections(text.content, closing.end()))


def without_front_matter(text: Text, begin: int) -> ReadMarkdown:
    message = "This file does not begin with a line “---”, so its fields cannot be found."
    hint = "Write a line “---” above the fields (title, summary …) and another below them."
    first_line = text.content[begin:].split("\n", 1)[0]
    problem = Problem(
        "no-front-matter", Severity.ERROR, text.path, text.span(begin, begin + len(first_line)), message, hint
    )
    return ReadMarkdown(ReadYaml(None, [problem], broken=True))


def unclosed(text: Text, begin: int, start: int) -> ReadMarkdown:
    """The lower border is missing: the fields are taken to end where the first section begins."""
    message = "The fields begin with “---”, but no second line “---” ends them."
    hint = "Write a line “---” below the last field, before the text begins."
    body = BODY_BEGINS.search(text.content, start)
    end = body.start() if body else len(text.content)
    front = read_yaml(text, start, end)
    problem = Problem("unclosed-front-matter", Severity.ERROR, text.path, text.span(begin, start), message, hint)
    if front.broken:
        front.problems.clear()
    front.problems.insert(0, problem)
    return ReadMarkdown(front, sections(text.content, end))


def sections(content: str, start: int) -> list[Section]:
    """The sections of a body that begins at `start`. A `##` inside a fence of code is no heading."""
    found = [Section("", start, start, start, len(content))]
    fence = ""
    for begin, line in lines(content, start):
        if fence:
            closes = CODE_FENCE.match(line)
            if closes and closes[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opens := CODE_FENCE.match(line):
            fence = opens[1]
        elif heading := SECTION.fullmatch(line):
            found[-1].end = begin
            end = begin + len(line)
            found.append(Section((heading[1] or "").strip(), begin, end, end, len(content)))
    if not content[found[0].start : found[0].end].strip():
        del found[0]
    return found


def lines(content: str, start: int) -> list[tuple[int, str]]:
    """The lines from `start` on, each with its offset and without its break."""
    found = []
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", content[start:]):
        found.append((start + match.start(), match[0].rstrip("\r\n")))
    return found
