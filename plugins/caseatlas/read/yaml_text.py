# YAML as an editor's YAML 1.2 server understands it, minus what only programmers use. One pass over parse events
# builds the located nodes; depth, aliases and tags are refused while they stream by, so nothing is ever expanded.
# `compose` and `load` are never called: the C loader crashes the process on deep nesting.
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.read.files import FORBIDDEN
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence, Withheld
from caseatlas.read.text import Text, shortened
from caseatlas.read.yaml_block_slips import hard_space
from caseatlas.read.yaml_lines import HARD_SPACES, HIDDEN, named, quoted_line
from caseatlas.read.yaml_slip import MAX_DEPTH as MAX_DEPTH
from caseatlas.read.yaml_slip import STRAY_BRACKETS, TOO_DEEP, Slip
from caseatlas.read.yaml_slips import explain

MAX_SLIPS = 20
MOST_READ = 4 * 256 * 1024
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ODD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
HARD_INDENT = re.compile(rf"(?m)^[ \t]*[{HARD_SPACES}][ \t{HARD_SPACES}]*")
LOST_TAIL = re.compile(r"[ \t]*(?<=[ \t:-])(#[^\s#].*)")


@dataclass(slots=True)
class ReadYaml:
    """What a stretch of YAML holds: its top node (None if there is nothing or it cannot be read) and the problems.

    `broken` says that a slip may hide fields, so that none should be called missing.
    """

    node: Node | None
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False


def read_yaml(text: Text, start: int = 0, end: int | None = None) -> ReadYaml:
    """Read the YAML between two offsets of `text`. Never raises; a slip that can be read past hides only its value."""
    original = text.content[start : len(text.content) if end is None else end].translate(ODD_BREAKS)
    source, problems = with_plain_indent(original, text, start)
    tentative = broken = False
    for _ in range(min(MAX_SLIPS, 1 + MOST_READ // (len(source) + 1))):
        builder = Builder(text, start)
        try:
            node = builder.build(source)
        except yaml.MarkedYAMLError as error:
            slip = explain(original, source, error)
            if not tentative:
                problems.append(slip_problem(text, start, slip))
            if slip.mended is None or tentative:
                return ReadYaml(builder.top, problems + builder.problems, broken=True)
            source, tentative, broken = slip.mended, slip.tentative, broken or slip.hides
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The reader's own complaints have no place; `files` refuses the characters that cause them beforehand.
            slip = Slip("invalid-yaml", 0, 0, f"This is not readable as YAML: {error}")
            return ReadYaml(None, [*problems, slip_problem(text, start, slip)], broken=True)
        else:
            cut_off = builder.cut_off or isinstance(node, Withheld)
            return ReadYaml(node, problems + builder.problems, broken or cut_off)
    return ReadYaml(None, problems, broken=True)


def with_plain_indent(source: str, text: Text, base: int) -> tuple[str, list[Problem]]:
    """The source with plain spaces for the no-break ones that indent its lines, and the problem of the first."""
    first = HARD_INDENT.search(source)
    if first is None:
        return source, []
    slip = hard_space(source, first.end() - len(first[0].lstrip(" \t")))
    plain = HARD_INDENT.sub(lambda found: found[0].translate(dict.fromkeys(map(ord, HARD_SPACES), " ")), source)
    return plain, [slip_problem(text, base, slip)]


def slip_problem(text: Text, start: int, slip: Slip) -> Problem:
    """The problem that tells of a slip; `start` is where the YAML begins in its file."""
    span = text.span(start + slip.start, start + slip.end)
    return Problem(slip.code, slip.severity, text.path, span, slip.message, slip.hint)


@dataclass(frozen=True, slots=True)
class Saying:
    """A code with what is wrong and how to mend it."""

    code: str
    message: str
    hint: str


DIRECTIVE = Saying(
    "yaml-directive",
    "A line that begins with “%” gives orders to a YAML program; a library needs none.",
    "Delete the line.",
)
SECOND_DOCUMENT = Saying(
    "several-documents",
    "A second document begins here: a line of three hyphens ends the first.",
    "Keep one record in one file and delete the line “---”; a file with text below its fields ends in .md.",
)
COMPLEX_KEY = Saying(
    "complex-key",
    "The name before a colon has to be a plain word.",
    "If this is meant as text with braces or brackets, put it in quotes.",
)
MERGE_KEY = Saying(
    "merge-key",
    "“<<” copies fields from elsewhere; a library writes every field out.",
    "Write the fields themselves here.",
)
DEEPER = Saying("nested-too-deep", TOO_DEEP, STRAY_BRACKETS)


class TooDeepError(Exception):
    """Nesting goes on below `MAX_DEPTH`: reading stops at once."""


class Builder:
    """Builds nodes from the events of one YAML text. `base` is added to every offset.

    `top` is what has been read so far: when the parser gives up, later gates still judge that much.
    """

    def __init__(self, text: Text, base: int) -> None:
        self.text = text
        self.base = base
        self.problems: list[Problem] = []
        self.depth = 0
        self.cut_off = False
        self.top: Node | None = None

    def build(self, source: str) -> Node | None:
        """The top node of `source`. Raises yaml.YAMLError on what cannot be parsed."""
        events: Iterator[yaml.Event] = iter(yaml.parse(source, Loader=LOADER))
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if event.version or event.tags:
                    self.report(DIRECTIVE, event)
                if documents > 1:
                    self.report(SECOND_DOCUMENT, event)
                    self.cut_off = True
                    break
            elif isinstance(event, yaml.NodeEvent):
                try:
                    self.node(event, events)
                except TooDeepError:
                    return Withheld(self.text, self.base, self.base)
        return self.top

    def node(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        """The node that begins with `event`."""
        refused = self.refused(event)
        made: Node
        if isinstance(event, yaml.ScalarEvent):
            made = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            made = self.sequence(event, events)
        elif isinstance(event, yaml.MappingStartEvent):
            made = self.mapping(event, events)
        else:
            made = self.withheld(event)
        if self.top is None:
            self.top = made
        return self.withheld(event) if refused else made

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        if HIDDEN in event.value:
            return self.withheld(event)
        if event.style == '"' and (unseen := FORBIDDEN.search(event.value)):
            return self.unseen(event, unseen[0])
        made = Scalar(self.text, *self.offsets(event), event.value, event.style or "")
        lost = LOST_TAIL.match(self.text.content, made.end) if made.style == "" else None
        if lost is None:
            return made
        return self.lost_tail(made, lost) if made.value else self.lost_text(lost)

    def unseen(self, event: yaml.ScalarEvent, sign: str) -> Withheld:
        """Say so when an escape with a backslash puts into a text what no file may hold as it is."""
        message = f"This text holds an invisible character (U+{ord(sign):04X}), written with a backslash."
        hint = "Delete the backslash and the letters and digits that belong to it."
        node = Withheld(self.text, *self.offsets(event))
        self.problems.append(Problem("forbidden-character", Severity.ERROR, self.text.path, node.span, message, hint))
        return node

    def lost_tail(self, node: Scalar, lost: re.Match[str]) -> Scalar:
        """Say so when “ #1” ends a text: YAML takes it for a remark and drops it."""
        message = f"“{shortened(lost[1])}” is left out: after a space, “#” begins a remark in YAML."
        hint = f"If it belongs to the text, {lower(quoted_line(self.text.content, lost.start(1)))}. If it is a remark, put a space after “#”."
        span = self.text.span(lost.start(1), lost.end(1))
        self.problems.append(Problem("hash-in-value", Severity.WARNING, self.text.path, span, message, hint))
        return node

    def lost_text(self, lost: re.Match[str]) -> Withheld:
        """Say so when a whole text begins with “#”: for YAML there is nothing at all."""
        at = lost.start(1)
        name = named(self.text.line(self.text.position(at)[0]))
        message = f"The text of {name} begins with “#”, which begins a remark in YAML: nothing of it is read."
        hint = f"{quoted_line(self.text.content, at)}. If it is a remark, put a space after “#”."
        node = Withheld(self.text, at, lost.end(1))
        self.problems.append(Problem("reserved-sign", Severity.ERROR, self.text.path, node.span, message, hint))
        return node

    def sequence(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Sequence:
        made = Sequence(self.text, *self.offsets(event))
        self.top = self.top or made
        self.enter(event)
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                made.end = max(made.end, self.last_end(made.items, inner))
                break
            made.items.append(self.node(inner, events))
        self.depth -= 1
        return made

    def mapping(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        merged = False
        made = Mapping(self.text, *self.offsets(event))
        self.top = self.top or made
        self.enter(event)
        for inner in events:
            if isinstance(inner, yaml.MappingEndEvent):
                made.end = max(made.end, self.last_end([pair[1] for pair in made.entries.values()], inner))
                break
            key = self.node(inner, events)
            if is_merge(key):
                self.merge(key, events)
                merged = True
                continue
            if isinstance(key, Scalar):
                # The key counts as written even if its value breaks off, so that it is not called missing as well.
                first = made.entries.setdefault(key.value, (key, Withheld(self.text, key.start, key.end)))[0]
            value = self.node(next(events), events)
            self.enter_pair(made, key, value, first if isinstance(key, Scalar) else None)
        self.depth -= 1
        return Withheld(self.text, made.start, made.end) if merged and not made.entries else made

    def merge(self, key: Node, events: Iterator[yaml.Event]) -> None:
        """Report a merge key once, whatever it merges, and pass over it."""
        self.problem(MERGE_KEY, key)
        before = len(self.problems)
        self.node(next(events), events)
        del self.problems[before:]

    def enter_pair(self, made: Mapping, key: Node, value: Node, first: Scalar | None) -> None:
        if isinstance(key, Withheld):
            return
        if not isinstance(key, Scalar) or first is None:
            self.problem(COMPLEX_KEY, key)
        elif first is not key:
            name = shortened(key.value)
            related = Related(self.text.path, first.span, f"“{name}” is given here for the first time")
            twice = Saying("duplicate-key", f"“{name}” is given twice.", "Keep one of the two, or join what they say.")
            self.problem(twice, key, (related,))
        else:
            made.entries[key.value] = (key, value)

    def enter(self, event: yaml.Event) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.report(DEEPER, event)
            raise TooDeepError

    def refused(self, event: yaml.Event) -> bool:
        """Whether the node uses what a library does not allow: anchors, aliases, tags. Reports it."""
        anchor = getattr(event, "anchor", None)
        tag = getattr(event, "tag", None)
        if not anchor and not tag:
            return False
        if isinstance(event, yaml.AliasEvent):
            said = Saying(
                "anchor-or-alias",
                f"“*{shortened(anchor or '')}” points to text elsewhere in the file; a library writes it out.",
                "Write the text itself here, or put quotes around it if the star belongs to it.",
            )
        elif anchor:
            said = Saying(
                "anchor-or-alias",
                f"“&{shortened(anchor)}” names text for use elsewhere; a library does not use that.",
                "Delete the name, or put quotes around the text if the “&” belongs to it.",
            )
        else:
            said = Saying(
                "explicit-tag",
                f"“{shortened(tag or '')}” is an order to a YAML program; fields know their types without it.",
                "Delete it, or put quotes around the text if the exclamation mark belongs to it.",
            )
        self.report(said, event)
        return True

    def last_end(self, nodes: list[Node], closing: yaml.Event) -> int:
        """Where a collection ends for the eye: after its bracket, or after its last item in block style."""
        begins, stop = self.offsets(closing)
        return stop if begins != stop or not nodes else nodes[-1].end

    def offsets(self, event: yaml.Event) -> tuple[int, int]:
        start, end = event.start_mark, event.end_mark
        return (start.index if start else 0) + self.base, (end.index if end else 0) + self.base

    def withheld(self, event: yaml.Event) -> Withheld:
        return Withheld(self.text, *self.offsets(event))

    def report(self, said: Saying, event: yaml.Event) -> None:
        self.problem(said, self.withheld(event))

    def problem(self, said: Saying, node: Node, related: tuple[Related, ...] = ()) -> None:
        path, span = self.text.path, node.span
        self.problems.append(Problem(said.code, Severity.ERROR, path, span, said.message, said.hint, related=related))


def is_merge(key: Node) -> bool:
    return isinstance(key, Scalar) and key.value == "<<" and key.style == ""


def lower(text: str) -> str:
    return text[:1].lower() + text[1:]
