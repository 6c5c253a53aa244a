# What `library.yml` names has to be there: the fields one may filter by, those left out, those a section shows, those
# a tier asks about. Names of the preset are passed over: a library may have dropped what they stand for.
from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from caseatlas.check.declare import TIERS, Declarations, Declared, value_of
from caseatlas.check.found import Found, plain
from caseatlas.model.facet import slug
from caseatlas.model.schema import RecordType

TIER_FILTER = "tier"
TIER_KEYS = tuple(tier.key for tier in dict.fromkeys(TIERS.values()))
FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]*")


def filters(library: Declared, main: RecordType, made: Declarations) -> tuple[str, ...]:
    """The fields one may filter by; a name that is no field is reported and left out."""
    if "filters" not in library:
        return (*(field.key for field in main.shown_in("facet")), TIER_FILTER)
    kept = []
    for entry in library["filters"].value:
        if is_filter(entry.value, main):
            kept.append(entry.value)
        else:
            refuse(entry, "is not a field one could filter by", (*main.fields, TIER_FILTER), "filters", made)
    return tuple(dict.fromkeys(kept))


def is_filter(name: str, main: RecordType) -> bool:
    """Whether a name is a field of the main type, a part of one, or the tier."""
    first, _, rest = name.partition(".")
    field = main.fields.get(first)
    return name == TIER_FILTER or (field is not None and (not rest or field.part(rest) is not None))


def judge_names(library: Declared, types: Mapping[str, Declared], main: RecordType, made: Declarations) -> None:
    """Report what the settings name and the library does not have. `types` holds the fields before any is left out."""
    fields = {key: {*value_of(declared, "fields"), *made.common} for key, declared in types.items()}
    own = fields.get(main.key, set())
    dotted = {f"{kind}.{name}" for kind, names in fields.items() for name in names}
    judge_each(library.get("drop"), own | dotted, "is not a field that could be left out", made)
    for key, declared in types.items():
        judge_each(declared.get("drop"), fields[key], "is not a field that could be left out", made)
        for section in value_of(declared, "sections", ()):
            judge_each(section.value.get("fields"), fields[key], f"is not a field of “{key}”", made)
        judge_tiers(value_of(declared, "tiers"), fields[key], key, made)
    for entry in value_of(value_of(library, "home"), "ways_in", ()):
        if not is_filter(entry.value, main):
            refuse(entry, "is not a field one could filter by", (*main.fields, TIER_FILTER), "home", made)


def judge_tiers(tiers: Declared, fields: Collection[str], kind: str, made: Declarations) -> None:
    """The tiers there are, and the fields they ask about."""
    for key, entry in tiers.items():
        if key not in TIER_KEYS:
            refuse(Found(key, entry.node), "is not a tier", TIER_KEYS, "tiers", made)
        judge_each(entry.value.get("answered"), fields, f"is not a field of “{kind}”", made)
        for names in value_of(entry.value, "one_of", ()):
            unknown = [name for name in plain(names) if name not in fields]
            if unknown:
                refuse(Found(unknown[0], names.node), f"is not a field of “{kind}”", fields, "tiers", made)


def judge_each(names: Found | None, known: Collection[str], what: str, made: Declarations) -> None:
    for entry in names.value if names is not None else ():
        if entry.value not in known:
            refuse(entry, what, known, "", made)


def refuse(entry: Found, what: str, known: Iterable[str], field: str, made: Declarations) -> None:
    """Report a name that stands for nothing, unless it is the preset's."""
    if entry.node.text.path.startswith("presets/"):
        return
    meant = made.guesses.closest(entry.value, sorted(known))
    made.refuse(entry.node, f"“{entry.value}” {what}.", f"Did you mean “{meant}”?" if meant else "", field)


def judge_field_names(declared: Declared, made: Declarations) -> None:
    """Names of fields and types are written in the files and stand in addresses."""
    for key, entry in declared.items():
        if not FIELD_NAME.fullmatch(key):
            plain = re.sub(r"[^a-z0-9_-]+", "_", key.lower()).strip("_-0123456789")
            hint = f"Write {plain}: small letters a to z, digits, “_” and “-”, without spaces." if plain else ""
            made.refuse(entry.node, f"“{key}” cannot be a name here.", hint, key)


def same_address(terms: Declared) -> Iterator[tuple[Found, str]]:
    """Terms whose keys differ only in what an address leaves out, each with the key of the first."""
    seen: dict[str, str] = {}
    for key, entry in terms.items():
        first = seen.setdefault(slug(key), key)
        if first != key:
            yield Found(key, entry.node), first
