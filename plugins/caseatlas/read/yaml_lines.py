# Lines of YAML as text: what stands where, and how to write it so that YAML reads it. Nothing here knows the parser.
from __future__ import annotations

import re

from caseatlas.read.text import shortened

HIDDEN = "\ue000"
KEY = re.compile(r"[ \t]*(?:- +)*[\"']?([^\W\d][\w-]*)[\"']?\s*:")
SIGNS = re.compile(r"[:#\"'\[\]{},&*!|>%@`\\?]|(?<=\s)-(?=\s)")
HARD_SPACES = "\u00a0\u2007\u202f\u3000"
LONGEST_SHOWN = 160


def hide(source: str, at: int) -> str:
    """The source with the text from `at` to the end of its line hidden: one plain word, whatever signs it holds."""
    stop = line_end(source, at)
    return source[:at] + HIDDEN + SIGNS.sub(HIDDEN, source[at + 1 : stop]) + source[stop:]


def without_line(source: str, at: int) -> str:
    """The source with the line at `at` turned into a remark."""
    start = line_start(source, at)
    start += len(line_at(source, at)) - len(line_at(source, at).lstrip())
    return overwrite(source, start, "#")


def overwrite(source: str, at: int, with_: str) -> str:
    """The source with some of its signs replaced by as many others."""
    return source[:at] + with_ + source[at + len(with_) :]


def line_start(source: str, at: int) -> int:
    """Where the line that holds the offset `at` begins."""
    return source.rfind("\n", 0, at) + 1


def line_end(source: str, at: int) -> int:
    """Where the line that holds the offset `at` ends, before its break."""
    stop = source.find("\n", at)
    return len(source) if stop < 0 else stop


def line_at(source: str, at: int) -> str:
    """The line that holds the offset `at`."""
    return source[line_start(source, at) : line_end(source, at)]


def line_before(source: str, start: int) -> tuple[int, str]:
    """The last line with something on it before the line that begins at `start`, and where it begins."""
    stop = start
    while stop > 0 and source[stop - 1].isspace():
        stop -= 1
    begins = line_start(source, stop)
    return begins, source[begins:stop]


def goes_on(source: str, at: int) -> bool:
    """Whether the text of the line at `at` seems to go on in the next line: indented further, and no field or entry."""
    stop = line_end(source, at)
    following = line_at(source, stop + 1) if stop < len(source) else ""
    text = following.lstrip()
    deeper = len(following) - len(text) > len(line_at(source, at)) - len(line_at(source, at).lstrip())
    return bool(text) and deeper and not text.startswith("- ") and not KEY.match(following)


def named(line: str) -> str:
    """The field named on a line, in quotes for a sentence, or “this line”."""
    found = KEY.match(line)
    return f"“{shortened(found[1])}”" if found else "this line"


def value_of(line: str) -> str:
    """What stands behind the field's name and the hyphens of a line."""
    found = KEY.match(line)
    return line[found.end() :].strip() if found else re.sub(r"^\s*(?:-\s+)*", "", line).strip()


def quoted_line(source: str, at: int) -> str:
    """How to put the text of the line at `at` into quotes, as a hint."""
    line = line_at(source, at)
    text = value_of(line)
    if len(text) > LONGEST_SHOWN or goes_on(source, at):
        return "Put the whole text in single quotation marks ('), and write every such mark inside it twice."
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    found = KEY.match(line)
    name = line[: found.end()].strip() + " " if found else "- " if line.lstrip().startswith("- ") else ""
    return f"Put the whole text in quotes: {name}'{text.replace(chr(39), chr(39) * 2)}'"
