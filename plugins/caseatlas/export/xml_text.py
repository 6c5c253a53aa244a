# How XML is written here: by the library, never by hand, and without the characters that XML 1.0 cannot hold.
from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from caseatlas.model.values import PartialDate

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
XML = "{http://www.w3.org/XML/1998/namespace}"
XHTML = "http://www.w3.org/1999/xhtml"

register_namespace("xhtml", XHTML)


def legal(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return ILLEGAL.sub("", text)


def element(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new element at the end of `parent`."""
    made = SubElement(parent, name, {key: legal(value) for key, value in attributes.items()})
    if text:
        made.text = legal(text)
    return made


def document(root: Element) -> bytes:
    """A file that holds an element."""
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def whole_day(date: PartialDate | None) -> str:
    """A date that is known to the day as `2024-05-31`, else an empty text: a day is never invented."""
    return str(date) if date is not None and date.day else ""


def moment(given: str) -> str:
    """A time as RFC 3339 has it, from a day (`2024-05-31`) or from seconds since 1970, as SOURCE_DATE_EPOCH gives them.

    An empty text is the beginning of 1970: no clock is ever asked.
    """
    if given and not given.isdecimal():
        return f"{given}T00:00:00Z"
    return datetime.fromtimestamp(int(given or 0), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
