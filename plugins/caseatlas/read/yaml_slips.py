# What people mean when YAML's parser gives up. Each slip turns the parser's words into the contributor's, points at
# the character to mend, and where it can hands back the text with the slip hidden, at the same length, so that
# reading goes on and the other faults of the file are found in the same run.
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import yaml

from caseatlas.model.problem import Severity
from caseatlas.read.text import shortened
from caseatlas.read.yaml_lines import (
    HARD_SPACES,
    HIDDEN,
    KEY,
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

NAME = r"[^\W\d][\w-]*"
FIELD_WITHOUT_SPACE = re.compile(rf"\s*(?:- +)?[\"']?({NAME})[\"']?:(?=\S)")
ENTRY_WITHOUT_SPACE = re.compile(r"\s*-(?=[^\s-])")
OPEN_QUOTE = re.compile(rf"\s*(?:- +)*(?:{NAME}\s*:\s+)?([\"'])")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip at two offsets of the source. `mended` is the source with it hidden, or None if reading cannot go on.

    `hides` says that fields may be hidden with it, so that none should be called missing. `tentative` says that what
    the mended source still fails on may be this same slip, and is better left unsaid.
    """

    code: str
    start: int
    end: int
    message: str
    hint: str = ""
    mended: str | None = None
    hides: bool = False
    tentative: bool = False
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Fault:
    """The parser's complaint, with what is needed to see where it comes from. Offsets are into both texts.

    `source` is the text as the contributor wrote it, to look at; `read` the one with earlier slips hidden, to mend.
    """

    source: str
    read: str
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
    def before(self) -> str:
        """What stands on that line before the place of the complaint."""
        return self.source[self.line_start : self.at]

    @property
    def sign(self) -> str:
        """The character complained of, or nothing at the end."""
        return self.source[self.at : self.at + 1]

    @property
    def key(self) -> str:
        """The field named on that line, in quotes for a sentence, or “this line”."""
        return named(self.line)


def explain(source: str, read: str, error: yaml.MarkedYAMLError) -> Slip:
    """The slip behind a parser's error. `read` is `source` with earlier slips hidden, at the same length."""
    at = min(error.problem_mark.index, len(source)) if error.problem_mark else 0
    began = error.context_mark.index if error.context_mark else at
    fault = Fault(source, read, error.problem or "", error.context or "", at, began)
    for pattern, understand in READINGS:
        if pattern in fault.problem or pattern in fault.context:
            return understand(fault)
    return unknown(fault)


def colon(fault: Fault) -> Slip:
    """A colon where no name of a field can end."""
    name = re.match(r"\s*(?:- +)*([^:#]+?)\s*:(?=\s)", fault.before)
    if name:
        return colon_in_value(fault, f"“{shortened(name[1])}”", quoted_line(fault.source, fault.at))
    return previous_line(fault)


def colon_in_value(fault: Fault, name: str, hint: str) -> Slip:
    message = f"The text of {name} holds a colon, which YAML takes for the end of a field's name."
    return Slip("colon-in-value", fault.at, fault.at + 1, message, hint, hide(fault.read, fault.at))


def previous_line(fault: Fault) -> Slip:
    """The line is fine in itself: the one before it was not finished."""
    start, line = line_before(fault.source, fault.line_start)
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
    if hard := re.match(rf"[^:#]*?(?::|-)(?=[{HARD_SPACES}])", line):
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


def tab(fault: Fault) -> Slip:
    """A tab where YAML counts spaces."""
    at = fault.at
    if fault.sign != "\t":
        return sign(fault)
    mended = re.sub(r"(?m)^[ \t]+", lambda found: found[0].replace("\t", " "), fault.read)
    mended = re.sub(r"(?m)^( *(?:- *)*-)\t", r"\1 ", mended)
    message = "A tab stands where YAML needs spaces."
    return Slip("tab-indent", at, at + 1, message, "Replace the tab with spaces.", mended, True, True)


def sign(fault: Fault) -> Slip:
    """A text begins with a sign that means something to YAML."""
    at = (
        fault.began
        if re.match(r"while (scanning|parsing) an? (alias|anchor|tag|block scalar)", fault.context)
        else fault.at
    )
    found = fault.source[at : at + 1]
    if fault.source[fault.line_start : at].strip() == "" and found == "*":
        message = "A list entry begins with a hyphen, not with a star."
        return Slip("reserved-sign", at, at + 1, message, "Write “- …”.", with_hyphens(fault.read, at))
    message = f"The text of {fault.key} begins with “{found}”, a sign that YAML keeps for itself."
    return Slip("reserved-sign", at, at + 1, message, quoted_line(fault.source, at), hide(fault.read, at))


def with_hyphens(source: str, at: int) -> str:
    """The source with hyphens for the stars of the list whose first line is at `at`."""
    stop = line_end(source, at)
    while re.match(r"\s*\*\s", line_at(source, stop + 1)):
        stop = line_end(source, stop + 1)
    start = line_start(source, at)
    return source[:start] + re.sub(r"(?m)^(\s*)\*", r"\1-", source[start:stop]) + source[stop:]


def dash_in_line(fault: Fault) -> Slip:
    message = f"The list of {fault.key} begins on the same line as its name."
    found = KEY.match(fault.line)
    name = found[1] if found else "people"
    first = shortened(re.split(r"\s+-\s", value_of(fault.line).removeprefix("- "))[0].lstrip("- "))
    hint = f"Give every entry a line of its own that begins with a hyphen and a space:\n{name}:\n  - {first}"
    return Slip("dash-in-line", fault.at, fault.at + 1, message, hint, hide(fault.read, fault.at))


def no_node(fault: Fault) -> Slip:
    """A comma, a closing bracket or a hyphen where a text should begin."""
    if fault.context.endswith("block node"):
        return sign(fault)
    opened = max(fault.source.rfind(bracket, 0, fault.at) for bracket in "[{")
    if fault.sign == "-":
        stop = line_end(fault.source, fault.at)
        rest = re.sub(r"(^|,\s*)-(?=\s)", lambda found: found[1] + " ", fault.read[fault.at : stop])
        message = "Inside brackets an entry has no hyphen; commas part the entries."
        mended = fault.read[: fault.at] + rest + fault.read[stop:]
        return Slip("dash-in-line", fault.at, fault.at + 1, message, "Delete the hyphens, or the brackets.", mended)
    if fault.sign == ",":
        message = f"Between two commas of {named(line_at(fault.source, opened))} nothing stands."
        return Slip(
            "empty-entry",
            fault.at,
            fault.at + 1,
            message,
            "Delete one of the commas.",
            overwrite(fault.read, fault.at, " "),
        )
    return unclosed_bracket(replace(fault, began=max(opened, 0)))


def unclosed_quote(fault: Fault) -> Slip:
    return open_quote(fault, fault.began)


def open_quote(fault: Fault, at: int) -> Slip:
    found = fault.source[at : at + 1]
    message = f"The quotation mark ({found}) in {named(line_at(fault.source, at))} is opened but not closed."
    hint = f"Put another {found} at the end of the text, or take this one away."
    return Slip("unclosed-quote", at, at + 1, message, hint, hide(fault.read, at))


def unclosed_bracket(fault: Fault) -> Slip:
    """A bracket that is not closed, or a list in brackets that its commas do not part as meant."""
    found = fault.source[fault.began : fault.began + 1]
    closing = {"[": "]", "{": "}"}.get(found, "]")
    name = named(line_at(fault.source, fault.began))
    mended = hide(fault.read, fault.began)
    if (
        fault.at < line_end(fault.source, fault.began)
        and closing in fault.source[fault.at : line_end(fault.source, fault.began)]
    ):
        if fault.sign == ":":
            hint = f"Inside {found} {closing} put quotes around a text that holds a colon, and a comma before the next field."
            message = f"A colon stands in {name} where a comma or “{closing}” should."
            return Slip("colon-in-value", fault.at, fault.at + 1, message, hint, mended)
        message = f"Between two entries of {name} a comma is missing."
        return Slip(
            "unclosed-bracket",
            fault.at,
            fault.at + 1,
            message,
            "Put a comma there, or quotes around the whole entry.",
            mended,
        )
    line_rest = fault.source[fault.began : line_end(fault.source, fault.began)]
    if sharp := re.search(r"\s(#[^\s#]\S*)", line_rest):
        at = fault.began + sharp.start(1)
        message = (
            f"The text in {name} begins with “#”, which begins a remark in YAML: nothing more of the line is read."
        )
        hint = f"Put the text in quotes: '{shortened(sharp[1].rstrip('}],'))}'"
        return Slip("reserved-sign", at, at + 1, message, hint, mended)
    message = f"The bracket “{found}” in {name} is opened but not closed."
    hint = f"Put “{closing}” at the end of the list, and commas between its entries."
    return Slip("unclosed-bracket", fault.began, fault.began + 1, message, hint, mended, tentative=True)


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


def text_after(fault: Fault, at: int, what: str) -> Slip:
    """A text goes on where its closing quotation mark or bracket has ended it."""
    message = f"The text of {fault.key} goes on after its closing {what}."
    link = re.fullmatch(r"\[[^\]]*\]\(<?([^)>\s]+)>?\)", value_of(fault.line))
    hint = f"Write the address alone: {shortened(link[1])}" if link else quoted_line(fault.source, fault.at)
    return Slip("text-after-quote", at, fault.at, message, hint, hide(fault.read, at))


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


def directive(fault: Fault) -> Slip:
    at = fault.began
    message = "A line that begins with “%” gives orders to a YAML program; a library needs none."
    return Slip(
        "yaml-directive",
        at,
        at + 1,
        message,
        "Delete the line, or put the text in quotes.",
        overwrite(fault.read, at, "#"),
    )


def escape(fault: Fault) -> Slip:
    message = f"Inside double quotation marks a backslash has a meaning of its own ({fault.key})."
    at = fault.source.rfind("\\", 0, fault.at + 1)
    at = fault.at if at < 0 else at
    opened = fault.source.rfind('"', 0, at)
    mended = hide(fault.read, max(opened, 0))
    return Slip("bad-escape", at, at + 1, message, "Use single quotation marks (') around this text.", mended)


def unknown(fault: Fault) -> Slip:
    said = ", ".join(filter(None, (fault.context, fault.problem)))
    message = f"This is not readable as YAML ({said})."
    hint = "Compare the line and the one above it with another case; often a quote, a colon or a space is missing."
    return Slip("invalid-yaml", fault.at, fault.at + 1, message, hint)


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
    ("did not find the expected '>'", sign),
    ("did not find expected whitespace or line break", sign),
    ("indentation indicator", sign),
    ("URI escaped octet", sign),
    ("UTF-8 octet", sign),
    ("block sequence entries are not allowed", dash_in_line),
    ("did not find expected node content", no_node),
    ("unexpected end of stream", unclosed_quote),
    ("unexpected document indicator", unclosed_quote),
    ("',' or ']'", unclosed_bracket),
    ("',' or '}'", unclosed_bracket),
    ("did not find expected key", block_end),
    ("did not find expected '-' indicator", block_end),
    ("did not find expected <document start>", after_end),
    ("scanning a directive", directive),
    ("unknown directive", directive),
    ("duplicate", directive),
    ("YAML version", directive),
    ("version number", directive),
    ("YAML document", directive),
    ("unknown escape character", escape),
    ("hexdecimal number", escape),
    ("invalid Unicode character", escape),
)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
