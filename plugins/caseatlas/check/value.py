# One value of one field: alone or in a list, simple or made of parts. This is where a declaration meets a node.
from __future__ import annotations

from collections.abc import Iterable, Mapping as Fields
from dataclasses import dataclass, field as attribute

from caseatlas.check.context import Context
from caseatlas.check.found import Found
from caseatlas.check.kinds import SIMPLE, place
from caseatlas.check.kinds.text import hyphens_without_space
from caseatlas.check.rules import (
    empty_entry,
    missing_field,
    repeated_entry,
    too_few,
    too_many,
    unknown_field,
    wrong_shape,
)
from caseatlas.check.suggest import closest
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence, Withheld


@dataclass(slots=True)
class Judged:
    """What a group of fields holds: the values found, the keys that were written (withheld ones too), and the fields
    that a misspelt key was probably meant to be."""

    values: dict[str, Found] = attribute(default_factory=dict)
    written: set[str] = attribute(default_factory=set)
    meant: set[str] = attribute(default_factory=set)


def judge_fields(node: Mapping, fields: Fields[str, Field], context: Context) -> Judged:
    """Judge every entry of a mapping by its declared field."""
    judged = Judged()
    for key, key_node, value in node:
        declared = fields.get(key)
        if declared is None:
            meant = closest(key, names_of(fields.values()))
            judged.meant.add(meant)
            context.report(unknown_field.problem(key_node, key, meant, fields))
            continue
        judged.written.add(key)
        if is_empty(value):
            if declared.required == 0:
                context.report(missing_field.empty(key_node, declared))
            else:
                judged.written.discard(key)
            continue
        found = judge_value(value, declared, context)
        if found is not None:
            judged.values[key] = found
    return judged


def names_of(fields: Iterable[Field]) -> dict[str, str]:
    """The keys of fields by everything people may call them: key and labels."""
    names: dict[str, str] = {}
    for declared in fields:
        for name in (declared.key, *declared.label.texts.values()):
            names.setdefault(name, declared.key)
    return names


def is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty


def judge_value(node: Node, field: Field, context: Context) -> Found | None:
    """The value of a field, or None if it was refused or hidden by an earlier fault."""
    if isinstance(node, Withheld):
        return None
    if field.kind == "map":
        return judge_map(node, field, context)
    if not field.many:
        return judge_one(node, field, context)
    return judge_list(node, field, context)


def judge_list(node: Node, field: Field, context: Context) -> Found | None:
    """The entries of a list field. One entry needs no list."""
    if isinstance(node, Scalar) and hyphens_without_space(node, field, context):
        return None
    if not isinstance(node, Sequence):
        found = judge_one(node, field, context)
        return None if found is None else Found([found], node)
    entries = [found for item in node.items if (found := judge_entry(item, field, context)) is not None]
    once = without_repeats(entries, field, context)
    if field.max_items and len(node.items) > field.max_items:
        context.report(too_many.problem(node.items[field.max_items], field, len(node.items)))
    if len(node.items) < field.min_items:
        context.report(too_few.problem(node, field, len(node.items)))
    return Found(once, node) if once or not node.items else None


def judge_entry(node: Node, field: Field, context: Context) -> Found | None:
    if is_empty(node):
        context.report(empty_entry.problem(node, field))
        return None
    return None if isinstance(node, Withheld) else judge_one(node, field, context)


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
    if isinstance(node, Scalar) and shorthand is not None:
        found = judge_one(node, shorthand, context)
        return None if found is None else Found({shorthand.key: found}, node)
    if not isinstance(node, Mapping):
        if shorthand is not None and shorthand.kind == "words":
            found = judge_one(node, shorthand, context)
            return None if found is None else Found({shorthand.key: found}, node)
        context.report(wrong_shape.problem(node, field, f"a group of fields ({', '.join(part.key for part in group.fields[:4])} …)"))
        return None
    if shorthand is not None and shorthand.kind == "words" and not any(group.part(key) for key in node.entries):
        found = judge_one(node, shorthand, context)
        return None if found is None else Found({shorthand.key: found}, node)
    judged = judge_fields(node, {part.key: part for part in group.fields}, context)
    complete = True
    for part in group.fields:
        if part.required is not None and part.key not in judged.written:
            complete = False
            if part.key not in judged.meant:
                context.report(missing_field.problem(node, part, f"this entry of “{field.key}”"))
        elif part.required is not None and part.key not in judged.values:
            complete = False
    return Found(judged.values, node) if complete else None


def judge_map(node: Node, field: Field, context: Context) -> Found | None:
    """Named things of one kind: declarations of fields, terms of a list."""
    if not isinstance(node, Mapping):
        context.report(wrong_shape.problem(node, field, "names, each with a colon and what it is"))
        return None
    group = context.parts[field.of]
    entries: dict[str, Found] = {}
    for key, key_node, value in node:
        if is_empty(value):
            entries[key] = Found({}, key_node)
        elif not isinstance(value, Withheld):
            found = judge_group(value, Field(key, field.of), group, context)
            if found is not None:
                entries[key] = Found(found.value, key_node)
    return Found(entries, node)
