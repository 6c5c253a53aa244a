# The gate of links: does what a record names exist? Every draft of the library is there by now.
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from caseatlas.check.draft import Draft
from caseatlas.check.found import Found, plain, walk
from caseatlas.check.prose import located
from caseatlas.check.rules import (
    circular_reference,
    duplicate_source,
    missing_picture,
    results_of_a_plan,
    stated_after_all,
    uncited_source,
    unknown_element,
    unknown_field,
    unknown_record,
    unknown_source,
    untitled_source,
)
from caseatlas.check.suggest import closest
from caseatlas.check.value import names_of
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field, RecordType

Drafts = Mapping[str, Mapping[str, Draft]]
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
REST = "rest"


def judge_links(drafts: Drafts, types: Mapping[str, RecordType], media: frozenset[str], folder: str) -> Iterator[Problem]:
    """The problems of what records name. A value that names nothing is taken out of its draft."""
    for kind in drafts.values():
        for draft in kind.values():
            yield from judge_draft(draft, drafts, types, media, folder)
    for kind_key in drafts:
        yield from circles(drafts[kind_key], kind_key)


def judge_draft(
    draft: Draft, drafts: Drafts, types: Mapping[str, RecordType], media: frozenset[str], folder: str
) -> Iterator[Problem]:
    sources = source_ids(draft)
    yield from judge_values(draft, drafts, types, sources, media, folder)
    yield from judge_sources(draft, sources)
    yield from judge_not_stated(draft)
    yield from judge_plan(draft)


def judge_translation(
    draft: Draft, original: Draft, drafts: Drafts, types: Mapping[str, RecordType], media: frozenset[str], folder: str
) -> Iterator[Problem]:
    """The same for a translation, whose sources are its original's."""
    sources = source_ids(original)
    yield from judge_values(draft, drafts, types, sources, media, folder)
    for name, start, end in located(draft.text.content, 0, len(draft.text.content)):
        if name not in sources:
            yield unknown_source.in_text(draft.node, start, end, name, closest(name, sources))


def judge_values(
    draft: Draft, drafts: Drafts, types: Mapping[str, RecordType], sources: Collection[str], media: frozenset[str], folder: str
) -> Iterator[Problem]:
    for key, found in list(draft.values.items()):
        declared = draft.type.fields.get(key)
        if declared is not None:
            faults = list(judge_found(draft, declared, found, drafts, types, sources, media, folder))
            yield from (problem for problem, _ in faults)
            prune(draft, key, {id(bad) for _, bad in faults})


def prune(draft: Draft, key: str, bad: set[int]) -> None:
    """Take values that name nothing out of a draft: an entry of a list, or the whole field."""
    if not bad:
        return
    found = draft.values[key]
    if isinstance(found.value, list):
        found.value = [item for item in found.value if not holds(item, bad)]
        if found.value:
            return
    elif not holds(found, bad):
        return
    del draft.values[key]


def holds(found: Found, bad: set[int]) -> bool:
    if id(found) in bad:
        return True
    inner = found.value.values() if isinstance(found.value, dict) else found.value if isinstance(found.value, list) else ()
    return any(holds(item, bad) for item in inner)


def judge_found(
    draft: Draft,
    declared: Field,
    found: Found,
    drafts: Drafts,
    types: Mapping[str, RecordType],
    sources: Collection[str],
    media: frozenset[str],
    folder: str,
) -> Iterator[tuple[Problem, Found]]:
    """The problems of one field's value, each with the value that is at fault."""
    for field, item, beside in walk(declared, found, {}):
        problem = None
        if field.kind == "reference":
            problem = judge_reference(field, item, drafts, types, folder)
        elif field.kind == "source-id":
            known = item.value in sources
            problem = None if known else unknown_source.problem(item.node, item.value, closest(item.value, sources))
        elif field.kind == "element":
            problem = judge_element(draft, field, item, beside, drafts)
        elif field.kind == "field-name":
            problem = judge_field_name(draft, item)
        elif field.kind == "file":
            problem = judge_file(draft, item, media, folder)
        if problem is not None:
            yield problem, item


def judge_reference(
    field: Field, item: Found, drafts: Drafts, types: Mapping[str, RecordType], folder: str
) -> Problem | None:
    others = drafts.get(field.target, {})
    if item.value in others:
        return None
    kind = types[field.target]
    names = {id: id for id in others} | {title_of(other): id for id, other in others.items()}
    bare = item.value.rsplit("/", 1)[-1].removesuffix(".md").removesuffix(".yml")
    meant = bare if bare in others else closest(item.value, names)
    place = f"{folder}/{kind.folder}" if kind.folder else folder
    return unknown_record.problem(item.node, field, item.value, kind.label.said_in("en").lower(), meant, place)


def title_of(draft: Draft) -> str:
    declared = draft.type.by_role("title")
    found = draft.values.get(declared.key) if declared else None
    return str(found.value) if found else draft.id


def judge_element(draft: Draft, field: Field, item: Found, beside: Mapping[str, Found], drafts: Drafts) -> Problem | None:
    """A part of the framework named beside it, or of the record itself."""
    if field.of == "self":
        owner: Draft | None = draft
    else:
        named = beside.get(field.of)
        owner = next((kind[named.value] for kind in drafts.values() if named.value in kind and has_parts(kind[named.value], field)), None) if named else None
    if owner is None:
        return None
    known = owner.ids_in(among(field, owner))
    if item.value in known:
        return None
    return unknown_element.problem(item.node, field, item.value, title_of(owner), closest(item.value, known), known)


def has_parts(draft: Draft, field: Field) -> bool:
    return among(field, draft) in draft.values


def among(field: Field, owner: Draft) -> str:
    """The field of a framework that lists its parts."""
    declared = owner.type.by_role("elements")
    return field.among or (declared.key if declared else "elements")


def judge_field_name(draft: Draft, item: Found) -> Problem | None:
    if item.value == REST or item.value in draft.type.fields:
        return None
    meant = closest(item.value, names_of(draft.type.fields.values()))
    return unknown_field.problem(item.node, item.value, meant, draft.type.fields)


def judge_file(draft: Draft, item: Found, media: frozenset[str], folder: str) -> Problem | None:
    place = f"media/{draft.id}"
    if PurePosixPath(item.value).suffix.lower() not in PICTURES:
        return missing_picture.refused(item.node, item.value)
    if f"{place}/{item.value}" in media:
        return None
    return missing_picture.problem(item.node, item.value, f"{folder}/{place}")


def source_ids(draft: Draft) -> list[str]:
    """The ids of a record's sources, those with other faults included."""
    declared = draft.type.by_role("sources")
    return draft.ids_in(declared.key) if declared else []


def judge_sources(draft: Draft, sources: Collection[str]) -> Iterator[Problem]:
    """Sources are told apart, have a title, and are cited where there are several; citations name one that exists."""
    declared = draft.type.by_role("sources")
    if declared is None:
        return
    entries = draft.values[declared.key].value if declared.key in draft.values else []
    yield from repeated(entries)
    for entry in entries:
        if "title" not in entry.value and "resource" not in entry.value:
            yield untitled_source.problem(entry.node, entry.value["id"].value)
    cited = set(structured_citations(draft))
    unread = not draft.whole or (bool(draft.top and declared.key in draft.top.entries) and not sources)
    for id, start, end in located(draft.text.content, 0, len(draft.text.content)):
        cited.add(id)
        if id not in sources and not unread:
            yield unknown_source.in_text(draft.node, start, end, id, closest(id, sources))
    if len(sources) > 1 and draft.whole:
        for entry in entries:
            if entry.value["id"].value not in cited:
                yield uncited_source.problem(entry.node, entry.value["id"].value)


def repeated(entries: Iterable[Found]) -> Iterator[Problem]:
    seen: dict[str, Found] = {}
    for entry in entries:
        id = entry.value["id"]
        if id.value in seen:
            yield duplicate_source.problem(id.node, id.value, seen[id.value].node)
        seen.setdefault(id.value, id)


def structured_citations(draft: Draft) -> Iterator[str]:
    for key, found in draft.values.items():
        declared = draft.type.fields.get(key)
        if declared is not None:
            yield from (item.value for field, item, _ in walk(declared, found, {}) if field.kind == "source-id")


def judge_not_stated(draft: Draft) -> Iterator[Problem]:
    for key, node in draft.not_stated.items():
        if key in draft.values or key in draft.written:
            filled = draft.top.key_node(key) if draft.top and key in draft.top.entries else draft.node
            yield stated_after_all.problem(node, key, filled)


def judge_plan(draft: Draft) -> Iterator[Problem]:
    """What is only planned has no results."""
    status, results = draft.type.by_role("status"), draft.type.by_role("results")
    if status and results and results.key in draft.values and status.key in draft.values:
        if plain(draft.values[status.key]) == "planned":
            yield results_of_a_plan.problem(draft.values[results.key].node, results)


def circles(drafts: Mapping[str, Draft], kind: str) -> Iterator[Problem]:
    """Records that are part of each other. Each circle is reported once, on its first record."""
    parents: dict[str, list[Found]] = {}
    for id, draft in drafts.items():
        declared = draft.type.by_role("part-of")
        if declared and declared.target == kind and declared.key in draft.values:
            value = draft.values[declared.key].value
            parents[id] = value if isinstance(value, list) else [draft.values[declared.key]]
    reported: set[str] = set()
    for start in sorted(parents):
        way = way_back(start, parents)
        if way and not reported & set(way):
            reported |= set(way)
            first = next(found for found in parents[start] if found.value == way[1])
            yield circular_reference.problem(first.node, "part_of", way)


def way_back(start: str, parents: Mapping[str, list[Found]]) -> list[str]:
    """The ids on a way from a record to itself, or nothing."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop()
        for found in parents.get(way[-1], ()):
            if found.value == start:
                return [*way, start]
            if found.value not in seen:
                seen.add(found.value)
                ways.append([*way, found.value])
    return []
