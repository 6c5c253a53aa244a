# Slips of names, colons, hyphens and columns: what people mean when a line does not fit among the lines around it.
from __future__ import annotations

import re

from caseatlas.model.problem import Severity
from caseatlas.read.text import shortened
from caseatlas.read.yaml_lines import (
    HARD_SPACES,
    HIDDEN,
    hide,
    line_at,
    line_before,
    line_end,
    line_start,
    named,
    overwrite,
    quoted_line,
    value_of,
    without_line,
)
from caseatlas.read.yaml_sign_slips import open_quote
from caseatlas.read.yaml_slip import Fault, Slip

NAME = r"[^\W\d][\w-]*"
FIELD_WITHOUT_SPACE = re.compile(rf"\s*(?:- +)?[\"']?({NAME})[\"']?:(?=\S)")
ENTRY_WITHOUT_SPACE = re.compile(r"\s*-(?=[^\s-])")
BEFORE_HARD_SPACE = re.compile(rf"[^:#]*?(?::|-)(?=[{HARD_SPACES}])")
OPEN_QUOTE = re.compile(rf"\s*(?:- +)*(?:{NAME}\s*:\s+)?([\"'])")


def colon(fault: Fault) -> Slip:
    """A colon where no name of a field can end."""
    first = re.search(r":(?=\s)", fault.before)
    name = fault.before[: first.start()].lstrip("- \t").rstrip() if first else ""
    if name and "#" not in name:
        return colon_in_value(fault, f"“{shortened(name)}”", quoted_line(fault.source, fault.at))
    return previous_line(fault)


def colon_in_value(fault: Fault, name: str, hint: str) -> Slip:
    message = f"The text of {name} holds a colon, which YAML takes for the end of a field's name."
    return Slip("colon-in-value", fault.at, fault.at + 1, message, hint, hide(fault.read, fault.at))


def previous_line(fault: Fault) -> Slip:
    """The line is fine in itself: the one before it was not finished."""
    start, line = line_before(fault.source, fault.line_start)
    if hard := BEFORE_HARD_SPACE.match(line):
        return hard_space(fault.read, start + hard.end())
    if no_space := FIELD_WITHOUT_SPACE.match(line):
        return missing_space(
            fault.read, start + no_space.end(), f"After the colon of “{no_space[1]}” a space is missing."
        )
    if no_space := ENTRY_WITHOUT_SPACE.match(line):
        message = "After the hyphen of this list entry a space is missing."
        at = start + no_space.end()
        return Slip(
            "missing-space", at - 1, at, message, "Put one space there.", without_line(fault.read, at), True, True
        )
    name = re.match(rf"\s*(?:- +)?({NAME})", line)
    if name and ":" not in line:
        return missing_colon(fault, start + name.start(1), start + name.end(1))
    words = fault.before.strip()
    if line and len(words.split()) > 1 and not words.startswith("-"):
        above = named(line)
        hint = "Put the whole text in single quotation marks ('), and write every such mark inside it twice."
        return colon_in_value(fault, above, hint)
    start = fault.line_start + len(fault.line) - len(fault.line.lstrip())
    message = f"{capital(fault.key)} is indented further than the line above it."
    hint = "Let the names of one record begin in the same column. If it belongs to the text above, put that text in quotes."
    return Slip("bad-indent", start, fault.at, message, hint, without_line(fault.read, start), True, True)


def no_colon(fault: Fault) -> Slip:
    """A line that should begin with a field's name and a colon."""
    line = line_at(fault.source, fault.began)
    text = line.strip()
    above = line_before(fault.source, line_start(fault.source, fault.began))[1]
    if hard := BEFORE_HARD_SPACE.match(line):
        return hard_space(fault.read, line_start(fault.source, fault.began) + hard.end())
    if re.match(r"-[^\s-]", text):
        return missing_space(fault.read, fault.began + 1, "After the hyphen of this list entry a space is missing.")
    if re.match(r"\s*- ", above) and ":" not in above:
        return missing_dash(fault.read, fault.began, text)
    if no_space := FIELD_WITHOUT_SPACE.match(text):
        at = fault.began + no_space.end()
        return missing_space(fault.read, at, f"After the colon of “{no_space[1]}” a space is missing.")
    word = re.match(r"[\w-]*", text)
    return missing_colon(fault, fault.began, fault.began + (word.end() if word else 1))


def hard_space(source: str, at: int) -> Slip:
    message = "A no-break space stands here; YAML needs a plain one."
    hint = "Delete it and press the space bar."
    return Slip("invisible-character", at, at + 1, message, hint, overwrite(source, at, " "), severity=Severity.WARNING)


def missing_dash(source: str, at: int, text: str) -> Slip:
    message = "This line stands in a list but does not begin with a hyphen."
    long_enough = len(text) > 2
    mended = overwrite(source, at, "- " + HIDDEN) if long_enough else without_line(source, at)
    return Slip("missing-dash", at, at + len(text), message, f"Write “- {shortened(text)}”.", mended)


def missing_space(source: str, at: int, message: str) -> Slip:
    room = len(source[at : at + 2].strip()) == 2
    mended = overwrite(source, at, " " + HIDDEN) if room else without_line(source, at)
    return Slip("missing-space", at - 1, at, message, "Put one space there.", mended, hides=not room)


def missing_colon(fault: Fault, start: int, stop: int) -> Slip:
    word = shortened(fault.source[start:stop])
    message = f"After “{word}” a colon is missing, or this line belongs to the text above it."
    hint = f"Write “{word}: …”; a text of several lines has to be indented under its field."
    return Slip(
        "missing-colon", start, max(stop, start + 1), message, hint, without_line(fault.read, start), True, True
    )


def block_end(fault: Fault) -> Slip:
    """A mapping or list breaks off: text after a closing quote or bracket, a stray sign, or a line out of its column."""
    before = fault.before
    if fault.sign == ":" and not before.strip():
        message = "A field's name is missing before the colon."
        hint = "Write the name of the field in front of it."
        return Slip("unknown-field", fault.at, fault.at + 1, message, hint, without_line(fault.read, fault.at), True)
    if before.strip() and fault.sign in {"]", "}"}:
        message = f"A closing bracket “{fault.sign}” too many stands in {fault.key}."
        return Slip(
            "unclosed-bracket", fault.at, fault.at + 1, message, "Delete it.", overwrite(fault.read, fault.at, " ")
        )
    quote = OPEN_QUOTE.match(before)
    above = quote_left_open(fault)
    if (
        before.strip()
        and fault.sign == ","
        and not fault.source[fault.at + 1 : line_end(fault.source, fault.at)].strip()
    ):
        message = f"A comma stands at the end of {fault.key}."
        return Slip(
            "text-after-quote",
            fault.at,
            fault.at + 1,
            message,
            "Delete the comma; a new line is enough.",
            overwrite(fault.read, fault.at, " "),
        )
    if quote and before.rstrip().endswith(("'", '"')):
        return text_after(fault, fault.line_start + quote.start(1), "quotation mark")
    if above >= 0:
        return open_quote(fault, above)
    if before.rstrip().endswith(("]", "}")):
        found = re.match(r"\s*(?:- +)*(?:[^:]*:\s+)?", before)
        return text_after(fault, fault.line_start + (found.end() if found else 0), "bracket")
    return out_of_column(fault)


def quote_left_open(fault: Fault) -> int:
    """Where a quotation mark was opened that only one of a later line has closed; -1 if there is none.

    Looked for as long as the lines above hold quotation marks at all: the text that the parser read ends at `at`.
    """
    closing = fault.before.rstrip()[-1:]
    if closing not in {"'", '"'}:
        return -1
    start = fault.line_start
    while start > 0:
        start, line = line_before(fault.source, start)
        found = OPEN_QUOTE.match(line)
        if found and found[1] == closing and line.count(closing) % 2:
            return start + found.start(1)
        if closing in line:
            return -1
    return -1


def out_of_column(fault: Fault) -> Slip:
    stop = fault.line_start + len(fault.line.rstrip())
    mended = without_line(fault.read, fault.at)
    found = re.match(r"- ?", fault.line)
    if found and line_before(fault.source, fault.line_start)[1][-1:] != ":":
        message = "A list begins here, but no field's name stands above it."
        hint = "Write the name of the field and a colon on a line above, such as “people:”."
        return Slip("bad-indent", fault.at, fault.at + found.end(), message, hint, mended, True, True)
    message = "This line does not begin in the same column as the lines it belongs to."
    hint = "Indent it with the same number of spaces as its neighbours."
    return Slip("bad-indent", fault.at, max(stop, fault.at + 1), message, hint, mended, True, True)


def text_after(fault: Fault, at: int, what: str) -> Slip:
    """A text goes on where its closing quotation mark or bracket has ended it."""
    message = f"The text of {fault.key} goes on after its closing {what}."
    link = re.fullmatch(r"\[[^\]]*\]\(<?([^)>\s]+)>?\)", value_of(fault.line))
    hint = f"Write the address alone: {shortened(link[1])}" if link else quoted_line(fault.source, fault.at)
    return Slip("text-after-quote", at, fault.at, message, hint, hide(fault.read, at))


def after_end(fault: Fault) -> Slip:
    """Text behind the end of the fields."""
    above = line_before(fault.source, fault.line_start)[1]
    if re.fullmatch(r"\.{3}\s*", above):
        message = "The fields are ended by a line of three dots, but more follow."
        return Slip("several-documents", fault.at, line_end(fault.source, fault.at), message, "Delete the dots.")
    if fault.sign == ":" and fault.before.strip():
        name = fault.before.strip(" \"'")
        message = f"After the colon of “{shortened(name)}” a space is missing."
        return Slip("missing-space", fault.at, fault.at + 1, message, "Put one space there.")
    return text_after(fault, fault.line_start, "quotation mark" if fault.line.lstrip()[:1] in {"'", '"'} else "bracket")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
