# A Markdown record: its fields between two lines of hyphens, then its text under `##` headings. Borders and headings
# that are nearly right are read as what they were meant to be, and reported, so that the rest of the file is judged.
from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from caseatlas.model.problem import Problem, Severity
from caseatlas.read.text import Text, shortened
from caseatlas.read.yaml_lines import KEY, line_at, line_end, line_start
from caseatlas.read.yaml_text import ReadYaml, read_yaml

FENCE = re.compile(r"-{3,}[ \t]*")
CLOSING = re.compile(r"(?m)^(?:-{3,}|\.{3})[ \t]*(?:\n|\Z)")
DASHES = r"[–—‒―−]{1,9}|[-–—‒―−=*_~+]{2,9}|[`~]{3,9}"
NEARLY_FENCE = re.compile(rf"[ \t]*(?:{DASHES})[ \t]*(?:#.*|\w*)")
NEARLY_CLOSING = re.compile(rf"(?m)^[ \t]*(?:{DASHES})[ \t]*(?:\n|\Z)")
BODY_BEGINS = re.compile(r"(?m)^#{2,6}[ \t]+\S")
CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
FENCE_ABOVE_FIELDS = re.compile(r"(?m)^-{3,}[ \t]*\n(?=[a-z_]+:\s)")
FIELD_BEGINS = re.compile(r"[a-z_]+:(?:\s|\Z)")
UNCLOSED = "unclosed-front-matter"
CLOSE_THEM = "Write a line “---” below the last field, before the text begins."
UNDERLINE = re.compile(r" {0,3}(?:-{2,}|={2,})[ \t]*")


@dataclass(slots=True)
class Section:
    """A `##` heading of a body and the text below it; offsets are into the file's text.

    The text before the first heading is a section with an empty heading. `nearly` says that the heading is one of the
    library's, but not written as “## …”.
    """

    heading: str
    heading_start: int
    heading_end: int
    start: int
    end: int
    nearly: bool = False


@dataclass(slots=True)
class ReadMarkdown:
    """A Markdown record: its front matter as nodes, its body as sections."""

    front: ReadYaml
    sections: list[Section] = field(default_factory=list)


def read_markdown(text: Text, known: Collection[str] = frozenset()) -> ReadMarkdown:
    """Split a Markdown record at its front matter's borders and its `##` headings. Never raises.

    `known` holds the library's headings without case: a line that says one of them is a heading however it is marked.
    """
    content = text.content
    begin = len(content) - len(content.lstrip())
    if begin == len(content):
        return ReadMarkdown(ReadYaml(None))
    stop = line_end(content, begin)
    if not FENCE.fullmatch(content, begin, stop):
        return without_opening(text, begin, stop, known)
    closing = CLOSING.search(content, stop + 1) if stop < len(content) else None
    if closing is None:
        return unclosed(text, begin, stop, known)
    if following := fields_go_on(content, closing.end()):
        return ended_early(text, stop, closing, following, known)
    return ReadMarkdown(read_yaml(text, stop, closing.start()), sections(content, closing.end(), known))


def without_opening(text: Text, begin: int, stop: int, known: Collection[str]) -> ReadMarkdown:
    """The upper border is missing, or nearly right: the fields are read all the same."""
    content = text.content
    first = content[begin:stop]
    nearly = NEARLY_FENCE.fullmatch(first)
    message = "This file does not begin with a line “---”, so its fields cannot be found."
    hint = "Write a line “---” above the fields (title, summary …) and another below them."
    fields = FENCE_ABOVE_FIELDS.search(content, stop)
    if fields and not KEY.match(first):
        message = "Something stands above the line “---” that begins the fields."
        hint = "Delete it, or move it below the second line “---”."
    elif nearly:
        message = f"The line above the fields has to be “---”; “{shortened(first)}” stands here."
        hint = "Write three hyphens, “---”, and nothing else on that line."
    problem = Problem("no-front-matter", Severity.ERROR, text.path, text.span(begin, stop), message, hint)
    if not nearly and not fields and not KEY.match(first):
        return ReadMarkdown(ReadYaml(None, [problem], broken=True))
    start = begin if KEY.match(first) else fields.end() if fields else stop
    closing = CLOSING.search(content, start) or NEARLY_CLOSING.search(content, start)
    body = BODY_BEGINS.search(content, start)
    end = closing.start() if closing else body.start() if body else len(content)
    made = with_border_problem(
        read_yaml(text, start, end), problem, sections(content, closing.end() if closing else end, known)
    )
    if closing and not FENCE.match(content, closing.start()):
        made.front.problems.insert(1, nearly_closed(text, closing.start()))
    return made


def unclosed(text: Text, begin: int, stop: int, known: Collection[str]) -> ReadMarkdown:
    """The lower border is missing, or nearly right: the fields are taken to end there, or where the text begins."""
    content = text.content
    body = BODY_BEGINS.search(content, stop)
    end = after = body.start() if body else len(content)
    message = "The fields begin with “---”, but no second line “---” ends them."
    problem = Problem(UNCLOSED, Severity.ERROR, text.path, text.span(begin, stop), message, CLOSE_THEM)
    nearly = NEARLY_CLOSING.search(content, stop + 1, end) if stop < end else None
    if nearly:
        end, after = nearly.start(), nearly.end()
        problem = nearly_closed(text, nearly.start())
    return with_border_problem(read_yaml(text, stop, end), problem, sections(content, after, known))


def nearly_closed(text: Text, at: int) -> Problem:
    """The line at `at` was meant to end the fields, and does not."""
    line = line_at(text.content, at)
    message = f"The line below the fields has to be “---”; “{shortened(line)}” stands here."
    if FENCE.fullmatch(line.strip()):
        message = "The line “---” below the fields has to begin at the very left."
    return Problem(UNCLOSED, Severity.ERROR, text.path, text.span(at, at + len(line)), message, CLOSE_THEM)


def with_border_problem(front: ReadYaml, problem: Problem, body: list[Section]) -> ReadMarkdown:
    """What was read between doubtful borders. If it cannot be read well, only the border is to blame."""
    if front.broken or front.node is None:
        front.problems.clear()
        front.broken = True
    front.problems.insert(0, problem)
    return ReadMarkdown(front, body)


def fields_go_on(content: str, start: int) -> re.Match[str] | None:
    """The line that really ends the fields, if more of them follow the first line of hyphens."""
    begin = start + len(content[start:]) - len(content[start:].lstrip())
    if not FIELD_BEGINS.match(content, begin):
        return None
    closing = CLOSING.search(content, begin)
    between = content[begin : closing.start()].split("\n") if closing else []
    fits = all(line[:1] in {"", " ", "#", "-"} or KEY.match(line) for line in between)
    return closing if fits else None


def ended_early(
    text: Text, stop: int, first: re.Match[str], last: re.Match[str], known: Collection[str]
) -> ReadMarkdown:
    """A line of hyphens among the fields: they are read as if it were not there."""
    border = first.start() + len(first[0].rstrip())
    message = "This line ends the fields, but more of them follow."
    hint = "Delete the line “---” here; one stands above the fields and one below them."
    problem = Problem("several-documents", Severity.ERROR, text.path, text.span(first.start(), border), message, hint)
    content = text.content
    whole = Text(text.path, content[: first.start()] + " " * (border - first.start()) + content[border:])
    return with_border_problem(read_yaml(whole, stop, last.start()), problem, sections(content, last.end(), known))


def sections(content: str, start: int, known: Collection[str] = frozenset()) -> list[Section]:
    """The sections of a body that begins at `start`. A `##` inside a fence of code is no heading."""
    found = [Section("", start, start, start, len(content))]
    for begin, end, heading, nearly in headings(content, start, known):
        found[-1].end = begin
        found.append(Section(heading, begin, end, end, len(content), nearly))
    if not content[found[0].start : found[0].end].strip():
        del found[0]
    return found


def headings(content: str, start: int, known: Collection[str]) -> Iterator[tuple[int, int, str, bool]]:
    """The headings of a body: where each begins and ends, what it says, and whether it is only nearly one."""
    fence = ""
    proper = False
    skip = -1
    for begin, line in lines(content, start):
        if fence:
            closes = CODE_FENCE.match(line)
            if closes and closes[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opens := CODE_FENCE.match(line):
            fence = opens[1]
        elif begin != skip and (found := heading_of(line)) is not None:
            mark, heading = found
            underline = underline_below(content, begin + len(line)) if mark == "" else 0
            if mark == "##":
                proper = True
                yield begin, begin + len(line), heading, False
            elif heading.casefold() in known and not (mark == "###" and proper) and (mark or underline):
                skip = begin + len(line) + 1 if underline else -1
                yield begin, begin + len(line) + underline, heading, True


def heading_of(line: str) -> tuple[str, str] | None:
    """How a line is marked as a heading and what it says; the mark is empty for a line without any."""
    text = line.strip()
    if line.startswith(("    ", "\t")) or not text:
        return None
    if text[0] == "#":
        level = len(text) - len(text.lstrip("#"))
        bare = text[level:].strip()
        cut = bare.rstrip("#")
        bare = cut.rstrip() if cut == "" or cut[-1:].isspace() else bare
        spaced = len(text) == level or text[level].isspace()
        return ("##" if level == 2 and spaced else "###" if level > 2 else "#"), bare
    if len(text) > 4 and text[:2] in {"**", "__"} and text.endswith(text[:2]):
        return "**", text[2:-2].strip().rstrip(":")
    return "", text


def underline_below(content: str, stop: int) -> int:
    """How long the line below is, with its break, if it underlines the one that ends at `stop` as a heading."""
    begin = stop + 1
    line = line_at(content, begin) if begin < len(content) else ""
    return len(line) + 1 if UNDERLINE.fullmatch(line) and line_start(content, begin) == begin else 0


def lines(content: str, start: int) -> Iterator[tuple[int, str]]:
    """The lines from `start` on, each with its offset and without its break."""
    for line in content[start:].split("\n"):
        yield start, line
        start += len(line) + 1
