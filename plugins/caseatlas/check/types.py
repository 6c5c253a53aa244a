# Record types: the preset's, changed and added to by the library's own.
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from caseatlas.check.declare import TIERS, Declarations, Declared, build_fields, value, value_of, words
from caseatlas.check.found import Found
from caseatlas.check.named import filters, judge_field_names, judge_names
from caseatlas.model.schema import Field, RecordType, Schema, Section, Tier, TierRule
from caseatlas.read.nodes import Node

MAIN = "case"

# Fields that play a part in the views by their very names, if the library does not say otherwise.
USUAL_ROLES = {
    "title": ("title", "name"),
    "summary": ("summary", "description", "tagline"),
    "status": ("status",),
}
ROLES_BY_KIND = {"place": "places", "period": "period", "source": "sources", "placement": "placements", "step": "steps"}


def merged_types(preset: Declared, library: Declared) -> dict[str, dict[str, Found]]:
    """The declarations of all record types: the library's laid over the preset's, field by field.

    `fields`, `sections`, `tiers` and `drop` at the top of `library.yml` are about its main type.
    """
    types = {key: dict(entry.value) for key, entry in value_of(preset, "types").items()}
    for key, entry in value_of(library, "types").items():
        types[key] = lay_over(types.get(key, {}), entry.value)
    main = main_of(types) or (next(iter(types), MAIN) if len(types) < 2 else "")
    if main:
        own = {key: library[key] for key in ("fields", "sections", "tiers") if key in library}
        types[main] = lay_over(types.get(main, {}), own)
    return types


def lay_over(base: dict[str, Found], own: Declared) -> dict[str, Found]:
    """One declaration of a type over another; a field named in both keeps what the upper one does not say."""
    result = {**base, **own}
    if "fields" in base and "fields" in own:
        fields = dict(base["fields"].value)
        for key, entry in own["fields"].value.items():
            fields[key] = Found({**fields[key].value, **entry.value}, entry.node) if key in fields else entry
        result["fields"] = Found(fields, own["fields"].node)
    return result


def main_of(types: dict[str, dict[str, Found]]) -> str:
    return next((key for key, declared in types.items() if value(declared, "main", False)), "")


def build_schema(
    types: dict[str, dict[str, Found]], common: tuple[Field, ...], library: Declared, made: Declarations, node: Node
) -> Schema:
    """The schema of a library. What cannot be used is reported and left out; there is always exactly one main type."""
    main = main_of(types) or next(iter(types), MAIN)
    claims = [key for key, declared in types.items() if value(declared, "main", False)]
    if len(types) > 1 and len(claims) != 1:
        made.refuse(
            node,
            "One record type, and only one, has to be the main one.",
            "Write “main: true” in its declaration.",
            "types",
        )
    dropped = set(value(library, "drop", []))
    built = {
        key: build_type(key, declared, key == main, common, dropped, made)
        for key, declared in (types or {main: {}}).items()
    }
    refuse_shared_folders(built.values(), made, node)
    judge_field_names(value_of(library, "types"), made)
    judge_names(library, types, built[main], made)
    return Schema(built, filters(library, built[main], made))


def build_type(
    key: str, declared: Declared, main: bool, common: tuple[Field, ...], dropped: set[str], made: Declarations
) -> RecordType:
    left_out = {name.partition(".")[2] for name in dropped if name.startswith(f"{key}.")} | set(
        value(declared, "drop", [])
    )
    if main:
        left_out |= {name for name in dropped if "." not in name}
    judge_field_names(value_of(declared, "fields"), made)
    fields = build_fields(value_of(declared, "fields"), made, key)
    kept = {name: field for name, field in with_roles(fields).items() if name not in left_out}
    kept |= {field.key: field for field in common if field.key not in kept}
    label = words(value(declared, "label", key.replace("-", " ").capitalize()))
    return RecordType(
        key=key,
        label=label,
        plural=words(value(declared, "plural", "")) or label,
        folder=value(declared, "folder", "." if main else key).removeprefix("."),
        path=value(declared, "path", "cases" if main else key),
        fields=kept,
        main=main,
        sections=tuple(section(entry.value) for entry in value_of(declared, "sections", [])),
        tiers=tiers(value_of(declared, "tiers")),
        group_by=value(declared, "group_by", ""),
    )


def with_roles(fields: dict[str, Field]) -> dict[str, Field]:
    """The fields, with the usual roles given to fields that plainly play them when none is declared."""
    taken = {field.role for field in fields.values() if field.role}
    result = dict(fields)
    for role, names in USUAL_ROLES.items():
        name = next((name for name in names if name in fields and not fields[name].role), "")
        if role not in taken and name:
            result[name] = replace(fields[name], role=role)
            taken.add(role)
    first_text = next((name for name, field in result.items() if field.kind == "text" and not field.many), "")
    if "title" not in taken and first_text and not result[first_text].role:
        result[first_text] = replace(result[first_text], role="title")
    for name, field in list(result.items()):
        role = ROLES_BY_KIND.get(field.kind, "")
        if role and role not in taken and not field.role:
            result[name] = replace(field, role=role)
            taken.add(role)
    return result


def section(given: Declared) -> Section:
    when = value_of(given, "label_when")
    other = (("status", value(when, "status", ""), words(value(when, "label", ""))),) if when else ()
    return Section(
        value(given, "id", ""),
        words(value(given, "label", "")),
        tuple(value(given, "fields", ())),
        value(given, "builtin", ""),
        other,
    )


def tiers(declared: Declared) -> dict[Tier, TierRule]:
    """What each tier asks beyond its required fields."""
    return {
        TIERS[key]: TierRule(
            words=value(entry.value, "words", 0),
            prose=value(entry.value, "prose", False),
            one_of=tuple(tuple(names) for names in value(entry.value, "one_of", ())),
            answered=tuple(value(entry.value, "answered", ())),
        )
        for key, entry in declared.items()
        if key in TIERS
    }


def refuse_shared_folders(types: Iterable[RecordType], made: Declarations, node: Node) -> None:
    """Two record types in one folder, or at one path, could not be told apart."""
    for name in ("folder", "path"):
        seen: dict[str, str] = {}
        for kind in types:
            place = str(getattr(kind, name))
            if place in seen:
                made.refuse(
                    node,
                    f"“{kind.key}” and “{seen[place]}” have the same {name} “{place or '.'}”.",
                    "Give each its own.",
                    "types",
                )
            seen[place] = kind.key
