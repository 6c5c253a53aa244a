# What people mean when YAML's parser gives up. Each slip turns the parser's words into the contributor's, points at
# the character to mend, and where it can hands back the text with the slip hidden, at the same length, so that
# reading goes on and the other faults of the file are found in the same run.
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

HIDDEN = "\ue000"
KEY = re.compile(r"\s*(?:- +)*[\"']?([^\W\d][\w-]*)[\"']?\s*:")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at two offsets of the source. `mended` is the source with it hidden, or None if reading cannot go on.

    `tentative` says that what the mended source still fails on may be this same slip, and is better left unsaid.
    """

    code: str
    start: int
    end: int
    message: str
    hint: str = ""
    mended: str | None = None
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser's complaint, with what is needed to see where it comes from. Offsets are into `source`."""

    source: str
    problem: str
    context: str
    at: int
    began: int

    @property
    def line_start(self) -> int:
        """Where the line of the complaint begins."""
        return line_start(self.source, self.at)

    @property
    def line(self) -> str:
        """The line of the complaint."""
        return line_at(self.source, self.at)

    @property
    def key(self) -> str:
        """The field named on that line, in quotes for a sentence, or “this line”."""
        return named(self.line)


def explain(source: str, error: yaml.MarkedYAMLError) -> Slip:
    """The slip behind a parser's error."""
    at = min(error.problem_mark.index, len(source)) if error.problem_mark else 0
    began = error.context_mark.index if error.context_mark else at
    fault = Fault(source, error.problem or "", error.context or "", at, began)
    for pattern, understand in READINGS:
        if pattern in fault.problem:
            return understand(fault)
    return unknown(fault)


def colon(fault: Fault) -> Slip:
    before = fault.line[: fault.at - fault.line_start]
    if KEY.match(before + ":") and ": " in before:
        hint = "Put the whole text in quotes: " + quoted_line(fault.line)
        message = f"The text of {fault.key} holds a colon, which YAML takes for the end of a field's name."
        return Slip("colon-in-value", fault.at, fault.at + 1, message, hint, hide(fault.source, fault.at))
    return previous_line(fault)


def previous_line(fault: Fault) -> Slip:
    """The line is fine in itself: the one before it was not finished."""
    start, line = line_before(fault.source, fault.line_start)
    name = re.match(r"\s*(?:- +)?([^\W\d][\w-]*)", line)
    if no_space := re.match(r"(\s*(?:- +)?[^\W\d][\w-]*):(?=\S)", line):
        return missing_space(fault.source, start + no_space.end(), f"After the colon of “{no_space[1].strip()}” a space is missing.")
    if name and ":" not in line:
        return missing_colon(fault.source, start + name.start(1), start + name.end(1))
    start = fault.line_start + len(fault.line) - len(fault.line.lstrip())
    message = f"{capital(fault.key)} is indented further than the line above it."
    return Slip("bad-indent", start, fault.at, message, "Let the names of one record begin in the same column.")


def no_colon(fault: Fault) -> Slip:
    line = line_at(fault.source, fault.began)
    above = line_before(fault.source, line_start(fault.source, fault.began))[1]
    stop = fault.began + len(line.strip())
    if re.match(r"-[^\s-]", line.strip()):
        return missing_space(fault.source, fault.began + 1, "After the hyphen of this list entry a space is missing.")
    if re.match(r"\s*- ", above) and ":" not in above:
        message = "This line stands in a list but does not begin with a hyphen."
        mended = overwrite(fault.source, fault.began, "- " + HIDDEN) if stop - fault.began > 2 else None
        return Slip("missing-dash", fault.began, stop, message, f"Write “- {line.strip()}”.", mended)
    if no_space := re.match(r"([^\W\d][\w-]*):(?=\S)", line.strip()):
        return missing_space(fault.source, fault.began + no_space.end(), f"After the colon of “{no_space[1]}” a space is missing.")
    word = re.match(r"[\w-]*", line.strip())
    return missing_colon(fault.source, fault.began, fault.began + (word.end() if word else 1))


def missing_space(source: str, at: int, message: str) -> Slip:
    room = source[at : at + 2].strip()
    mended = overwrite(source, at, " " + HIDDEN) if len(room) == 2 else None
    return Slip("missing-space", at - 1, at, message, "Put one space there.", mended)


def missing_colon(source: str, start: int, stop: int) -> Slip:
    word = source[start:stop]
    message = f"After “{word}” a colon is missing, or this line belongs to the text above it."
    hint = f"Write “{word}: …”; a text of several lines has to be indented under its field."
    rest = source[stop:].split("\n", 1)[0]
    mended = overwrite(source, stop, ": " + HIDDEN) if len(rest) > 3 else None
    return Slip("missing-colon", start, max(stop, start + 1), message, hint, mended)


def tab(fault: Fault) -> Slip:
    at = fault.at
    if fault.source[at : at + 1] != "\t":
        return sign(fault)
    mended = re.sub(r"(?m)^[ \t]+", lambda found: found[0].replace("\t", " "), fault.source)
    message = "This line is indented with a tab; YAML only knows spaces."
    return Slip("tab-indent", at, at + 1, message, "Replace the tab with spaces.", mended, tentative=True)


def sign(fault: Fault) -> Slip:
    """A text begins with a sign that means something to YAML."""
    at = fault.began if fault.context.startswith(("while scanning an a", "while scanning a tag")) else fault.at
    if fault.context.startswith("while scanning a block scalar"):
        at = fault.began
    found = fault.source[at : at + 1]
    if fault.line[: at - fault.line_start].strip() == "" and found == "*":
        return Slip("reserved-sign", at, at + 1, "A list entry begins with a hyphen, not with a star.", "Write “- …”.")
    message = f"The text of {fault.key} begins with “{found}”, a sign that YAML keeps for itself."
    hint = "Put the whole text in quotes: " + quoted_line(fault.line)
    return Slip("reserved-sign", at, at + 1, message, hint, hide(fault.source, at))


def dash_in_line(fault: Fault) -> Slip:
    message = f"The list of {fault.key} begins on the same line as its name."
    hint = "Give every entry a line of its own that begins with a hyphen."
    return Slip("dash-in-line", fault.at, fault.at + 1, message, hint, hide(fault.source, fault.at))


def unclosed_quote(fault: Fault) -> Slip:
    line = line_at(fault.source, fault.began)
    found = fault.source[fault.began : fault.began + 1]
    message = f"The quotation mark ({found}) in {named(line)} is opened but not closed."
    hint = f"Put another {found} at the end of the text, or take this one away."
    return Slip("unclosed-quote", fault.began, fault.began + 1, message, hint, hide(fault.source, fault.began))


def unclosed_bracket(fault: Fault) -> Slip:
    line = line_at(fault.source, fault.began)
    found = fault.source[fault.began : fault.began + 1]
    closing = {"[": "]", "{": "}"}.get(found, "]")
    message = f"The bracket “{found}” in {named(line)} is opened but not closed."
    hint = f"Put “{closing}” at the end of the list, and commas between its entries."
    return Slip("unclosed-bracket", fault.began, fault.began + 1, message, hint)


def block_end(fault: Fault) -> Slip:
    """A mapping or list breaks off: text after a closing quote, a stray comma, or a line out of its column."""
    before = fault.line[: fault.at - fault.line_start]
    quote = re.match(r"\s*(?:- +)*(?:[^\W\d][\w-]*\s*:\s+)?([\"'])", before)
    found = fault.source[fault.at : fault.at + 1]
    if before.strip() and found == ",":
        message = f"A comma stands at the end of {fault.key}."
        mended = overwrite(fault.source, fault.at, " ")
        return Slip("text-after-quote", fault.at, fault.at + 1, message, "Delete the comma; a new line is enough.", mended)
    if quote:
        at = fault.line_start + quote.start(1)
        message = f"The text of {fault.key} goes on after its closing quotation mark."
        hint = "Put the whole text in quotes: " + quoted_line(fault.line)
        return Slip("text-after-quote", at, fault.at, message, hint, hide(fault.source, at))
    return out_of_column(fault)


def out_of_column(fault: Fault) -> Slip:
    stop = fault.line_start + len(fault.line.rstrip())
    if found := re.match(r"- ?", fault.line):
        if ":" not in line_before(fault.source, fault.line_start)[1].rstrip()[-1:]:
            message = "A list begins here, but no field's name stands above it."
            return Slip("bad-indent", fault.at, fault.at + found.end(), message, "Write the name of the field and a colon on a line above, such as “people:”.")
    message = "This line does not begin in the same column as the lines it belongs to."
    return Slip("bad-indent", fault.at, max(stop, fault.at + 1), message, "Indent it with the same number of spaces as its neighbours.")


def escape(fault: Fault) -> Slip:
    message = f"Inside double quotation marks a backslash has a meaning of its own ({fault.key})."
    at = fault.source.rfind("\\", 0, fault.at + 1)
    at = fault.at if at < 0 else at
    return Slip("bad-escape", at, at + 1, message, "Use single quotation marks (') around this text.", hide(fault.source, at))


def unknown(fault: Fault) -> Slip:
    said = ", ".join(filter(None, (fault.context, fault.problem)))
    message = f"This is not readable as YAML ({said})."
    return Slip("invalid-yaml", fault.at, fault.at + 1, message, "Compare the line and the one above it with another case; often a quote, a colon or a space is missing.")


READINGS: tuple[tuple[str, Callable[[Fault], Slip]], ...] = (
    ("mapping values are not allowed", colon),
    ("could not find expected ':'", no_colon),
    ("tab character", tab),
    ("indentation space is expected", tab),
    ("found character that cannot start any token", tab),
    ("alphabetic or numeric character", sign),
    ("mapping keys are not allowed", sign),
    ("did not find expected comment or line break", sign),
    ("undefined tag handle", sign),
    ("did not find expected tag URI", sign),
    ("did not find expected '!'", sign),
    ("did not find expected whitespace or line break", sign),
    ("block sequence entries are not allowed", dash_in_line),
    ("unexpected end of stream", unclosed_quote),
    ("unexpected document indicator", unclosed_quote),
    ("',' or ']'", unclosed_bracket),
    ("',' or '}'", unclosed_bracket),
    ("did not find expected key", block_end),
    ("did not find expected '-' indicator", out_of_column),
    ("unknown escape character", escape),
    ("hexdecimal number", escape),
    ("invalid Unicode character", escape),
)


def hide(source: str, at: int) -> str:
    return overwrite(source, at, HIDDEN)


def overwrite(source: str, at: int, with_: str) -> str:
    return source[:at] + with_ + source[at + len(with_) :]


def line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def line_at(source: str, at: int) -> str:
    return re.split(r"[\r\n]", source[line_start(source, at) :], maxsplit=1)[0]


def line_before(source: str, start: int) -> tuple[int, str]:
    """The last line with something on it before the line that begins at `start`, and where it begins."""
    above = source[:start].rstrip()
    begins = line_start(above, len(above))
    return begins, above[begins:]


def named(line: str) -> str:
    found = KEY.match(line)
    return f"“{found[1]}”" if found else "this line"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def quoted_line(line: str) -> str:
    """The line with its text in single quotes, for a hint."""
    found = KEY.match(line)
    text = line[found.end() :].strip() if found else line.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    text = text.replace("'", "''")
    name = line[: found.end()].strip() + " " if found else ""
    return f"{name}'{text}'"
