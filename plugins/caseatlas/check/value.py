# One value of one field: alone or in a list, simple or made of parts. This is where a declaration meets a node.
from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Fields
from dataclasses import dataclass
from dataclasses import field as attribute

from caseatlas.check.context import Context
from caseatlas.check.entries import numbered, swallowed_entry, taken_for_text
from caseatlas.check.found import Found
from caseatlas.check.kinds import SIMPLE, WITHHELD, place
from caseatlas.check.rules import (
    bad_indent,
    empty_entry,
    missing_field,
    missing_space,
    not_a_number,
    repeated_entry,
    too_few,
    too_many,
    unknown_field,
    wrong_shape,
)
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence, Withheld

# What people call a field when they do not look it up. Asked only for fields that the library does not have.
EVERYDAY_NAMES = {
    "title": ("name", "heading", "headline"),
    "summary": ("description", "abstract", "intro", "in brief"),
    "url": ("link", "website", "web", "homepage", "address", "href"),
    "date": ("year", "published", "publication date"),
    "place": ("location", "country", "city", "town", "municipality"),
    "people": ("target group", "target groups", "users", "audience"),
    "themes": ("topic", "topics", "tags", "keywords", "subject"),
    "sources": ("references", "literature", "bibliography", "footnotes"),
    "status": ("state",),
    "period": ("duration", "years", "dates", "time"),
    "claim": ("result", "what"),
    "text": ("what", "claim"),
    "alt": ("alt text", "alternative text"),
    "file": ("picture", "image", "filename", "src"),
    "quote": ("text", "words"),
    "who": ("name", "person", "speaker"),
}


@dataclass(slots=True)
class Judged:
    """What a group of fields holds.

    `values` are those found; `written` the keys with something behind them, withheld ones too; `empty` those with
    nothing. `meant` are the fields that misspelt keys probably stand for; `strange` says that some stand for nothing.
    """

    values: dict[str, Found] = attribute(default_factory=dict)
    written: set[str] = attribute(default_factory=set)
    empty: dict[str, Node] = attribute(default_factory=dict)
    meant: set[str] = attribute(default_factory=set)
    strange: bool = False


def judge_fields(node: Mapping, fields: Fields[str, Field], context: Context, whole: str = "") -> Judged:
    """Judge every entry of a mapping by its declared field. `whole` names the group it is, if it is one."""
    judged = Judged()
    entries = list(node)
    passed_over: set[str] = set()
    for place_, (key, key_node, value) in enumerate(entries):
        declared = fields.get(key)
        if declared is None:
            if key not in passed_over:
                judge_unknown(key, key_node, entries[place_ - 1][2] if place_ else None, fields, judged, context, whole)
            continue
        judged.written.add(key)
        outside = parts_outside(entries[place_ + 1 :], declared, fields, context)
        if outside:
            context.report(bad_indent.part(outside[0][1], outside[0][0], key))
            passed_over |= {part for part, _ in outside}
        elif is_empty(value):
            judged.written.discard(key)
            judged.empty[key] = key_node
        elif (found := judge_value(value, declared, context)) is not None:
            judged.values[key] = found
    return judged


def parts_outside(
    following: list[tuple[str, Scalar, Node]], declared: Field, fields: Fields[str, Field], context: Context
) -> list[tuple[str, Scalar]]:
    """The parts of a group that stand below its name without being indented, and so look like unknown fields."""
    group = context.parts.get(declared.kind, declared)
    if not group.fields:
        return []
    outside = []
    for key, key_node, _ in following:
        if group.part(key) is None:
            break
        if key not in fields:
            outside.append((key, key_node))
    return outside


def judge_unknown(
    key: str,
    node: Scalar,
    before: Node | None,
    fields: Fields[str, Field],
    judged: Judged,
    context: Context,
    whole: str,
) -> None:
    """Report a key that is no field, by the slip that probably made it one."""
    name, _, rest = key.partition(":")
    if rest.strip(":") and name in fields:
        judged.meant.add(name)
        message = f"After the colon of “{name}” a space is missing."
        context.report(missing_space.RULE.at(node, message, "Put one space there.", name))
    elif decimal := comma_number(node, before):
        context.report(not_a_number.comma(node, decimal))
    else:
        meant = context.guesses.closest(key, names_of(fields.values()))
        judged.meant.add(meant)
        judged.strange = judged.strange or not meant
        context.report(unknown_field.problem(node, key, meant, fields, whole))


def comma_number(node: Scalar, before: Node | None) -> str:
    """The number that a decimal comma has cut in two inside braces, written with a point; else an empty text."""
    numbers = isinstance(before, Scalar) and before.value.lstrip("-").isdecimal() and node.value.isdecimal()
    if not numbers or node.text.content[node.start - 1 : node.start] != ",":
        return ""
    return f"{before.value}.{node.value}" if isinstance(before, Scalar) else ""


def names_of(fields: Iterable[Field]) -> dict[str, str]:
    """The keys of fields by everything people may call them: key, labels, everyday names."""
    names: dict[str, str] = {}
    declared = list(fields)
    for field in declared:
        for name in (field.key, *field.label.texts.values()):
            names.setdefault(name, field.key)
    for field in declared:
        for name in EVERYDAY_NAMES.get(field.key, ()):
            names.setdefault(name, field.key)
    return names


def is_empty(node: Node) -> bool:
    """Whether nothing is said: no value, an empty text, an empty list."""
    if isinstance(node, Scalar):
        return node.is_empty or not node.value.strip()
    if isinstance(node, Sequence):
        return not node.items
    return (
        isinstance(node, Mapping) and not node.entries and node.text.content[node.start : node.end].strip("{} \n") == ""
    )


def judge_value(node: Node, field: Field, context: Context) -> Found | None:
    """The value of a field, or None if it was refused or hidden by an earlier fault."""
    if isinstance(node, Withheld) or field.kind == WITHHELD:
        return None
    if field.kind == "map":
        return judge_map(node, field, context)
    if not field.many:
        return judge_one(node, field, context)
    return judge_list(node, field, context)


def judge_list(node: Node, field: Field, context: Context) -> Found | None:
    """The entries of a list field. One entry needs no list."""
    if taken_for_text(node, field, context) or numbered(node, field, context):
        return None
    notes = noted(node, field, context)
    if not isinstance(node, Sequence) and not notes:
        found = judge_one(node, field, context)
        return None if found is None else Found([found], node)
    items = notes or (node.items if isinstance(node, Sequence) else [])
    entries = [found for item in items if (found := judge_entry(item, field, context)) is not None]
    once = without_repeats(entries, field, context)
    if field.max_items and len(items) > field.max_items:
        context.report(too_many.problem(items[field.max_items], field, len(items)))
    if len(items) < field.min_items:
        context.report(too_few.problem(node, field, len(items)))
    return Found(once, node) if once or not items else None


def noted(node: Node, field: Field, context: Context) -> list[Node]:
    """The entries of a list of field names, “name: note” taken apart; nothing for any other kind of list."""
    group = context.parts.get(field.kind)
    name = group.part(group.shorthand) if group and group.shorthand else None
    if group is None or name is None or name.kind != "field-name":
        return []
    items = node.items if isinstance(node, Sequence) else [node]
    note = next(part.key for part in group.fields if part.key != name.key)
    return [entry for item in items for entry in with_note(item, name.key, note)]


def with_note(node: Node, name: str, note: str) -> list[Node]:
    """`steps: told only as a picture` as the two parts it stands for."""
    if not isinstance(node, Mapping) or name in node.entries:
        return [node]
    made: list[Node] = []
    for _, key_node, value in node:
        stop = max(key_node.end, value.end)
        parts = {name: (key_node, key_node), note: (key_node, value)}
        made.append(Mapping(node.text, key_node.start, stop, parts))
    return made


def judge_entry(node: Node, field: Field, context: Context) -> Found | None:
    if is_empty(node):
        context.report(empty_entry.problem(node, field))
        return None
    if isinstance(node, Withheld) or swallowed_entry(node, field, context):
        return None
    return judge_one(node, field, context)


def without_repeats(entries: list[Found], field: Field, context: Context) -> list[Found]:
    """The entries, simple ones only once; a repeat is reported."""
    once: list[Found] = []
    seen: set[str] = set()
    for found in entries:
        if isinstance(found.value, str):
            if found.value in seen:
                context.report(repeated_entry.problem(found.node, field, found.value))
                continue
            seen.add(found.value)
        once.append(found)
    return once


def judge_one(node: Node, field: Field, context: Context) -> Found | None:
    """A single value, by the kind its field declares."""
    simple = SIMPLE.get(field.kind)
    if simple is not None:
        return simple(node, field, context)
    if field.kind == "place" and isinstance(node, Scalar):
        return place.judge_line(node, field, context)
    group = field if field.kind == "group" else context.parts[field.kind]
    found = judge_group(node, field, group, context)
    return place.from_parts(found) if found is not None and field.kind == "place" else found


def judge_group(node: Node, field: Field, group: Field, context: Context) -> Found | None:
    """A group of parts, or the one part that a plain text stands for."""
    shorthand = group.part(group.shorthand) if group.shorthand else None
    if shorthand is not None and stands_for(node, shorthand, group):
        found = judge_one(node, shorthand, context)
        return None if found is None else Found({shorthand.key: found}, node)
    if not isinstance(node, Mapping):
        context.report(wrong_shape.problem(node, field, "a group of fields", group))
        return None
    judged = judge_fields(node, {part.key: part for part in group.fields}, context, field.key)
    report_missing_parts(node, field, group, judged, context)
    required = {part.key for part in group.fields if part.required is not None}
    if not required <= judged.values.keys():
        return None
    return Found(judged.values, node, frozenset(judged.written | judged.meant), judged.strange)


def stands_for(node: Node, shorthand: Field, group: Field) -> bool:
    """Whether a node is not a group, but the part that may stand for the whole of it."""
    if isinstance(node, Scalar):
        return True
    if shorthand.kind != "words":
        return False
    return not isinstance(node, Mapping) or not any(group.part(key) for key in node.entries)


def report_missing_parts(node: Mapping, field: Field, group: Field, judged: Judged, context: Context) -> None:
    """The required parts that a group lacks; none where a strange name or a slip may be the missing one."""
    if judged.strange or not context.whole:
        return
    for part in group.fields:
        if part.required is None or part.key in judged.written | judged.meant:
            continue
        words = context.words_of(part)
        if part.key in judged.empty:
            context.report(missing_field.empty(judged.empty[part.key], part, words))
        else:
            context.report(missing_field.problem(node, part, f"this entry of “{field.key}”", words))


def judge_map(node: Node, field: Field, context: Context) -> Found | None:
    """Named things of one kind: declarations of fields, terms of a list. What is refused keeps its name."""
    if not isinstance(node, Mapping):
        context.report(wrong_shape.problem(node, field, "names, each with a colon and what it is", names=True))
        return None
    group = context.parts[field.of]
    entries: dict[str, Found] = {}
    for key, key_node, value in node:
        found = None
        if not is_empty(value) and not isinstance(value, Withheld):
            found = judge_group(value, Field(key, field.of), group, context)
        refused = found is None and not is_empty(value)
        said = found.said if found else frozenset()
        entries[key] = Found(found.value if found else {}, key_node, said, refused=refused)
    return Found(entries, node)
