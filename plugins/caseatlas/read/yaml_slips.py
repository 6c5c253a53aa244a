# What people mean when YAML's parser gives up. Each slip turns the parser's words into the contributor's, points at
# the character to mend, and where it can hands back the text with the slip hidden, at the same length, so that
# reading goes on and the other faults of the file are found in the same run.
from __future__ import annotations

from collections.abc import Callable

import yaml

from caseatlas.read.yaml_block_slips import after_end, block_end, colon, no_colon
from caseatlas.read.yaml_sign_slips import (
    colon_in_brackets,
    dash_in_line,
    directive,
    escape,
    no_node,
    sign,
    tab,
    too_deep,
    unclosed_bracket,
    unclosed_quote,
)
from caseatlas.read.yaml_slip import Fault, Slip


def explain(source: str, read: str, error: yaml.MarkedYAMLError) -> Slip:
    """The slip behind a parser's error. `read` is `source` with earlier slips hidden, at the same length."""
    at = min(error.problem_mark.index, len(source)) if error.problem_mark else 0
    began = error.context_mark.index if error.context_mark else at
    fault = Fault(source, read, error.problem or "", error.context or "", at, began)
    for pattern, understand in READINGS:
        if pattern in fault.problem or pattern in fault.context:
            return understand(fault)
    return unknown(fault)


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
    ("nesting depth", too_deep),
    ("nesting level", too_deep),
    ("found unexpected ':'", colon_in_brackets),
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
