# YAML as an editor's YAML 1.2 server understands it, minus what only programmers use. One pass over parse events
# builds the located nodes; depth, aliases and tags are refused while they stream by, so nothing is ever expanded.
# `compose` and `load` are never called: the C loader crashes the process on deep nesting.
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence, Withheld
from caseatlas.read.text import Text
from caseatlas.read.yaml_slips import HIDDEN, Slip, explain, quoted_line

MAX_DEPTH = 32
MAX_SLIPS = 20
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ODD_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
LOST_TAIL = re.compile(r"[ \t]+(#[^\s#].*)")


@dataclass(slots=True)
class ReadYaml:
    """What a stretch of YAML holds: its top node (None if there is nothing or it cannot be read) and the problems."""

    node: Node | None
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False


def read_yaml(text: Text, start: int = 0, end: int | None = None) -> ReadYaml:
    """Read the YAML between two offsets of `text`. Never raises; a slip that can be read past hides only its value."""
    source = text.content[start : len(text.content) if end is None else end].translate(ODD_BREAKS)
    problems: list[Problem] = []
    tentative = False
    for _ in range(MAX_SLIPS):
        builder = Builder(text, start)
        try:
            node = builder.build(source)
        except yaml.MarkedYAMLError as error:
            slip = explain(source, error)
            if not tentative:
                problems.append(slip_problem(text, start, slip))
            if slip.mended is None or tentative:
                return ReadYaml(builder.top, problems + builder.problems, broken=True)
            source, tentative = slip.mended, slip.tentative
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The reader's own complaints have no place; `files` refuses the characters that cause them beforehand.
            slip = Slip("invalid-yaml", 0, 0, f"This is not readable as YAML: {error}")
            return ReadYaml(None, [*problems, slip_problem(text, start, slip)], broken=True)
        else:
            return ReadYaml(node, problems + builder.problems, broken=isinstance(node, Withheld))
    return ReadYaml(None, problems, broken=True)


def slip_problem(text: Text, start: int, slip: Slip) -> Problem:
    """The problem that tells of a slip; `start` is where the YAML begins in its file."""
    span = text.span(start + slip.start, start + slip.end)
    return Problem(slip.code, Severity.ERROR, text.path, span, slip.message, slip.hint)


class TooDeep(Exception):
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
        self.top: Node | None = None

    def build(self, source: str) -> Node | None:
        """The top node of `source`. Raises yaml.YAMLError on what cannot be parsed."""
        events = iter(yaml.parse(source, Loader=LOADER))
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if event.version or event.tags:
                    self.report("yaml-directive", event, "A line that begins with “%” gives orders to a YAML program; a library needs none.", "Delete the line.")
                if documents > 1:
                    self.report("several-documents", event, "A second document begins here: a line of three hyphens ends the first.", "Keep one record in one file; delete the line “---”.")
                    break
            elif isinstance(event, yaml.NodeEvent):
                try:
                    self.node(event, events)
                except TooDeep:
                    return Withheld(self.text, self.base, self.base)
        return self.top

    def node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> Node:
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
        made = Scalar(self.text, *self.offsets(event), event.value, event.style or "")
        if made.style == "" and (lost := LOST_TAIL.match(self.text.content, made.end)):
            self.lost_tail(made, lost)
        return made

    def lost_tail(self, node: Scalar, lost: re.Match[str]) -> None:
        """Say so when “ #1” ends a text: YAML takes it for a remark and drops it."""
        line = self.text.line(node.span.line)
        message = f"“{lost[1].strip()}” is left out: after a space, “#” begins a remark in YAML."
        hint = f"If it belongs to the text, put quotes around it: {quoted_line(line)}. If it is a remark, put a space after “#”."
        span = self.text.span(lost.start(1), lost.end(1))
        self.problems.append(Problem("hash-in-value", Severity.WARNING, self.text.path, span, message, hint))

    def sequence(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> Sequence:
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

    def mapping(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> Mapping:
        made = Mapping(self.text, *self.offsets(event))
        self.top = self.top or made
        self.enter(event)
        for inner in events:
            if isinstance(inner, yaml.MappingEndEvent):
                made.end = max(made.end, self.last_end([pair[1] for pair in made.entries.values()], inner))
                break
            key = self.node(inner, events)
            if isinstance(key, Scalar):
                # The key counts as written even if its value breaks off, so that it is not called missing as well.
                first = made.entries.setdefault(key.value, (key, Withheld(self.text, key.start, key.end)))[0]
            value = self.node(next(events), events)
            self.enter_pair(made, key, value, first if isinstance(key, Scalar) else None)
        self.depth -= 1
        return made

    def enter_pair(self, made: Mapping, key: Node, value: Node, first: Scalar | None) -> None:
        if isinstance(key, Withheld):
            return
        if not isinstance(key, Scalar) or first is None:
            self.problem("complex-key", key, "The name before a colon has to be a plain word.", "If this is meant as text with braces or brackets, put it in quotes.")
        elif first is not key:
            related = Related(self.text.path, first.span, f"“{key.value}” is given here for the first time")
            self.problem("duplicate-key", key, f"“{key.value}” is given twice.", "Keep one of the two, or join what they say.", (related,))
        elif key.value == "<<" and key.style == "":
            self.problem("merge-key", key, "“<<” copies fields from elsewhere; a library writes every field out.", "Write the fields themselves here.")
            del made.entries[key.value]
        else:
            made.entries[key.value] = (key, value)

    def enter(self, event: yaml.Event) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.report("nested-too-deep", event, f"This is nested more than {MAX_DEPTH} levels deep.", "Check for stray brackets or indentation; no field needs more than four levels.")
            raise TooDeep

    def refused(self, event: yaml.NodeEvent) -> bool:
        """Whether the node uses what a library does not allow: anchors, aliases, tags. Reports it."""
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self.report("anchor-or-alias", event, f"“*{event.anchor}” points to text elsewhere in the file; a library writes it out.", "Write the text itself here, or put quotes around it if the star belongs to it.")
        elif event.anchor:
            self.report("anchor-or-alias", event, f"“&{event.anchor}” names text for use elsewhere; a library does not use that.", "Delete the name, or put quotes around the text if the “&” belongs to it.")
        elif tag:
            self.report("explicit-tag", event, f"“{tag}” is an order to a YAML program; fields know their types without it.", "Delete it, or put quotes around the text if the exclamation mark belongs to it.")
        else:
            return False
        return True

    def last_end(self, nodes: list[Node], closing: yaml.Event) -> int:
        """Where a collection ends for the eye: after its bracket, or after its last item in block style."""
        stop: int = closing.end_mark.index + self.base
        if closing.start_mark.index != closing.end_mark.index or not nodes:
            return stop
        return nodes[-1].end

    def offsets(self, event: yaml.Event) -> tuple[int, int]:
        return event.start_mark.index + self.base, event.end_mark.index + self.base

    def withheld(self, event: yaml.Event) -> Withheld:
        return Withheld(self.text, *self.offsets(event))

    def report(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self.problem(code, self.withheld(event), message, hint)

    def problem(self, code: str, node: Node, message: str, hint: str, related: tuple[Related, ...] = ()) -> None:
        self.problems.append(Problem(code, Severity.ERROR, self.text.path, node.span, message, hint, related=related))
