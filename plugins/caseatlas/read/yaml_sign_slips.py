# Slips of single signs: tabs, stars, brackets, quotation marks, backslashes.
from __future__ import annotations

import re
from dataclasses import replace

from caseatlas.read.text import shortened
from caseatlas.read.yaml_lines import KEY, hide, line_at, line_end, line_start, named, overwrite, quoted_line, value_of
from caseatlas.read.yaml_slip import STRAY_BRACKETS, TOO_DEEP, Fault, Slip


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
    while stop < len(source) and re.match(r"\s*\*\s", line_at(source, stop + 1)):
        stop = line_end(source, stop + 1)
    start = line_start(source, at)
    return source[:start] + re.sub(r"(?m)^(\s*)\*", r"\1-", source[start:stop]) + source[stop:]


def dash_in_line(fault: Fault) -> Slip:
    message = f"The list of {fault.key} begins on the same line as its name."
    found = KEY.match(fault.line)
    name = found[1] if found else "people"
    first = shortened(re.split(r"(?<=\S)\s+-\s", value_of(fault.line).removeprefix("- "))[0].lstrip("- "))
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


def colon_in_brackets(fault: Fault) -> Slip:
    """A colon without a space inside brackets, where YAML can take it for the end of a name."""
    opened = max(fault.read.rfind(bracket, 0, fault.at) for bracket in "[{")
    hint = "Put the text that holds the colon in quotes."
    message = f"A text in {fault.key} holds a colon, which YAML takes for the end of a field's name."
    return Slip("colon-in-value", fault.at, fault.at + 1, message, hint, hide(fault.read, max(opened, 0)))


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


def too_deep(fault: Fault) -> Slip:
    """Newer parsers stop by themselves, further in than a library does."""
    return Slip("nested-too-deep", fault.at, fault.at + 1, TOO_DEEP, STRAY_BRACKETS)


def escape(fault: Fault) -> Slip:
    message = f"Inside double quotation marks a backslash has a meaning of its own ({fault.key})."
    at = fault.source.rfind("\\", 0, fault.at + 1)
    at = fault.at if at < 0 else at
    opened = fault.source.rfind('"', 0, at)
    mended = hide(fault.read, max(opened, 0))
    return Slip("bad-escape", at, at + 1, message, "Use single quotation marks (') around this text.", mended)
