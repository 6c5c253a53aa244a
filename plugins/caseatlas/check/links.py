# The gate of links: does what a record names exist? Every draft of the library is there by now.
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from caseatlas.check.circles import circles_among
from caseatlas.check.draft import Draft
from caseatlas.check.found import Found, plain, walk
from caseatlas.check.prose import located, located_in_yaml
from caseatlas.check.rules import (
    circular_reference,
    duplicate_source,
    missing_picture,
    results_of_a_plan,
    several_in_one,
    stated_after_all,
    uncited_source,
    unknown_element,
    unknown_field,
    unknown_record,
    unknown_source,
    untitled_source,
)
from caseatlas.check.suggest import Guesses, Names
from caseatlas.check.value import names_of
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field, RecordType
from caseatlas.model.values import Prose
from caseatlas.read.nodes import Mapping as MappingNode
from caseatlas.read.nodes import Node, Scalar, Sequence
from caseatlas.read.pictures import PICTURE_KINDS

REST = "rest"
PLANNED = "planned"


@dataclass(slots=True)
class Shelves:
    """Everything a record may name: drafts by type and id, ids of files that could not be read, pictures."""

    drafts: Mapping[str, Mapping[str, Draft]]
    types: Mapping[str, RecordType]
    media: frozenset[str] = frozenset()
    folder: str = ""
    files: frozenset[tuple[str, str]] = frozenset()
    guesses: Guesses = field(default_factory=Guesses)
    names: dict[str, Names] = field(default_factory=dict)

    def has(self, kind: str, id: str) -> bool:
        """Whether there is a record, if only as a file that cannot be read."""
        return id in self.drafts.get(kind, {}) or (kind, id) in self.files

    def names_of(self, kind: str) -> Names:
        """The ids of the records of a type by everything people may call them: id and title."""
        if kind not in self.names:
            others = self.drafts.get(kind, {})
            self.names[kind] = Names({id: id for id in others} | {title_of(other): id for id, other in others.items()})
        return self.names[kind]


def judge_links(shelves: Shelves) -> Iterator[Problem]:
    """The problems of what records name. A value that names nothing is taken out of its draft."""
    for kind in shelves.drafts.values():
        for draft in kind.values():
            yield from judge_draft(draft, shelves)
    for key, drafts in shelves.drafts.items():
        yield from circles(drafts, key)


def judge_draft(draft: Draft, shelves: Shelves) -> Iterator[Problem]:
    sources = source_ids(draft)
    cited = citations_in(draft)
    yield from judge_values(draft, sources, shelves)
    yield from judge_ids(draft)
    yield from judge_sources(draft, sources, cited, shelves)
    yield from judge_not_stated(draft)
    yield from judge_plan(draft)


def judge_translation(draft: Draft, original: Draft, shelves: Shelves) -> Iterator[Problem]:
    """The same for a translation, whose sources are its original's."""
    sources = source_ids(original)
    yield from judge_values(draft, sources, shelves)
    yield from judge_citations(draft, sources, shelves)


def judge_values(draft: Draft, sources: Collection[str] | None, shelves: Shelves) -> Iterator[Problem]:
    for key, found in list(draft.values.items()):
        declared = draft.type.fields.get(key)
        if declared is not None:
            faults = list(judge_found(draft, declared, found, sources, shelves))
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
    inner = (
        found.value.values() if isinstance(found.value, dict) else found.value if isinstance(found.value, list) else ()
    )
    return any(holds(item, bad) for item in inner)


def judge_found(
    draft: Draft, declared: Field, found: Found, sources: Collection[str] | None, shelves: Shelves
) -> Iterator[tuple[Problem, Found]]:
    """The problems of one field's value, each with the value that is at fault."""
    for part, item, beside in walk(declared, found, {}):
        problem = None
        if part.kind == "reference":
            problem = judge_reference(part, item, shelves, declared)
        elif part.kind == "source-id":
            problem = judge_source_id(item, sources, shelves)
        elif part.kind == "element":
            problem = judge_element(draft, part, item, beside, shelves)
        elif part.kind == "field-name":
            problem = judge_field_name(draft, part, item, shelves)
        elif part.kind == "file":
            problem = judge_file(draft, item, shelves)
        if problem is not None:
            yield problem, item


def judge_reference(part: Field, item: Found, shelves: Shelves, top: Field) -> Problem | None:
    """`top` is the record's own field that the reference stands in."""
    kind = shelves.types[part.target]
    if shelves.has(part.target, item.value):
        other = shelves.drafts.get(part.target, {}).get(item.value)
        gone = other is not None and other.is_withdrawn
        return unknown_record.withdrawn(item.node, part, item.value, kind.label.said_in("en").lower()) if gone else None
    several = [name.strip() for name in item.value.split(",")]
    if top.many and len(several) > 1 and all(shelves.has(part.target, name) for name in several):
        return several_in_one.problem(item.node, top, several)
    bare = item.value.rsplit("/", 1)[-1].removesuffix(".md").removesuffix(".yml")
    known = shelves.has(part.target, bare)
    meant = bare if known else shelves.guesses.closest(item.value, shelves.names_of(part.target))
    place = f"{shelves.folder}/{kind.folder}" if kind.folder else shelves.folder
    return unknown_record.problem(item.node, part, item.value, kind.label.said_in("en").lower(), meant, place)


def judge_home(home: Mapping[str, Found], main: str, shelves: Shelves) -> Iterator[Problem]:
    """The records that `library.yml` chooses for the home page."""
    for key, kind in (("featured", main), ("collections", "collection")):
        for item in home[key].value if key in home and kind in shelves.types else ():
            chosen = Field(key, "reference", target=kind, many=True)
            problem = judge_reference(chosen, item, shelves, chosen)
            if problem is not None:
                yield problem


def title_of(draft: Draft) -> str:
    declared = draft.type.by_role("title")
    found = draft.values.get(declared.key) if declared else None
    return str(found.value) if found else draft.id


def judge_source_id(item: Found, sources: Collection[str] | None, shelves: Shelves) -> Problem | None:
    if sources is None or item.value in sources:
        return None
    return unknown_source.problem(item.node, item.value, shelves.guesses.closest(item.value.strip("[]^ "), sources))


def judge_element(
    draft: Draft, part: Field, item: Found, beside: Mapping[str, Found], shelves: Shelves
) -> Problem | None:
    """A part of the framework named beside it, or of the record itself."""
    owner = draft if part.of == "self" else named_beside(part, beside, shelves)
    if owner is None or not owner.whole:
        return None
    known = owner.ids_in(among(part, owner))
    if item.value in known:
        return None
    meant = shelves.guesses.closest(item.value, known)
    return unknown_element.problem(item.node, part, item.value, title_of(owner), meant, known)


def named_beside(part: Field, beside: Mapping[str, Found], shelves: Shelves) -> Draft | None:
    """The record with parts that the group of `part` names."""
    named = beside.get(part.of)
    if named is None:
        return None
    owners = (kind[named.value] for kind in shelves.drafts.values() if named.value in kind)
    return next((owner for owner in owners if among(part, owner) in owner.values), None)


def among(part: Field, owner: Draft) -> str:
    """The field of a framework that lists its parts."""
    declared = owner.type.by_role("elements")
    return part.among or (declared.key if declared else "elements")


def judge_field_name(draft: Draft, part: Field, item: Found, shelves: Shelves) -> Problem | None:
    fields = draft.type.fields
    if item.value == REST or item.value in fields:
        return None
    names = [name.strip() for name in item.value.split(",")]
    if len(names) > 1 and all(name in fields or name == REST for name in names):
        return several_in_one.problem(item.node, Field("not_stated", part.kind), names)
    meant = shelves.guesses.closest(item.value, names_of(fields.values()))
    return unknown_field.problem(item.node, item.value, meant, fields)


def judge_file(draft: Draft, item: Found, shelves: Shelves) -> Problem | None:
    place = f"media/{draft.id}"
    if PurePosixPath(item.value).suffix.lower() not in PICTURE_KINDS:
        return missing_picture.refused(item.node, item.value)
    if f"{place}/{item.value}" in shelves.media:
        return None
    own = [path.rsplit("/", 1)[-1] for path in sorted(shelves.media) if path.startswith(f"{place}/")]
    meant = shelves.guesses.closest(item.value.rsplit("/", 1)[-1], own)
    return missing_picture.problem(item.node, item.value, f"{shelves.folder}/{place}", meant)


def source_ids(draft: Draft) -> list[str] | None:
    """The ids of a record's sources, those with other faults included; None where they cannot be known."""
    declared = draft.type.by_role("sources")
    if declared is None:
        return []
    ids = draft.ids_in(declared.key)
    unread = not draft.whole or (not ids and (declared.required is not None or declared.key in draft.written))
    return None if unread else ids


def citations_in(draft: Draft) -> dict[str, tuple[int, int]]:
    """The ids that a record's prose cites, each with its first place."""
    places: dict[str, tuple[int, int]] = {}
    content = draft.text.content
    for start, end in draft.bodies:
        for id, *place in located(content, start, end):
            places.setdefault(id, (place[0], place[1]))
    for found in draft.values.values():
        if isinstance(found.value, Prose) and isinstance(found.node, Scalar):
            for id, *place in located_in_yaml(found.value, content, found.node.start, found.node.end):
                places.setdefault(id, (place[0], place[1]))
    return places


def judge_sources(
    draft: Draft, sources: Collection[str] | None, cited: Mapping[str, tuple[int, int]], shelves: Shelves
) -> Iterator[Problem]:
    """Sources are told apart, have a title, and are cited where there are several; citations name one that exists."""
    declared = draft.type.by_role("sources")
    if declared is None:
        return
    entries = draft.values[declared.key].value if declared.key in draft.values else []
    for entry in entries:
        if draft.whole and not any(part in entry.value or entry.may_hold(part) for part in ("title", "resource")):
            yield untitled_source.problem(entry.node, entry.value["id"].value)
    yield from judge_citations(draft, sources, shelves, cited)
    if sources is not None and len(set(sources)) > 1 and not prose_unread(draft):
        named = {*cited, *structured_citations(draft)}
        once = {entry.value["id"].value: entry for entry in reversed(entries)}
        yield from (uncited_source.problem(entry.node, id) for id, entry in reversed(once.items()) if id not in named)


def judge_citations(
    draft: Draft,
    sources: Collection[str] | None,
    shelves: Shelves,
    cited: Mapping[str, tuple[int, int]] | None = None,
) -> Iterator[Problem]:
    for id, (start, end) in (citations_in(draft) if cited is None else cited).items():
        if sources is not None and id not in sources:
            yield unknown_source.in_text(draft.node, start, end, id, shelves.guesses.closest(id, sources))


def prose_unread(draft: Draft) -> bool:
    """Whether a text of the record, and with it its citations, could not be read."""
    return any(found.key in draft.written and found.key not in draft.values for found in draft.type.prose())


def judge_ids(draft: Draft) -> Iterator[Problem]:
    """Sources, elements and other groups with ids are told apart by them."""
    for key, found in draft.values.items():
        declared = draft.type.fields.get(key)
        part = declared.part("id") if declared else None
        if part is not None and part.kind == "id" and isinstance(found.value, list):
            yield from repeated(entry.value["id"] for entry in found.value if "id" in entry.value)


def repeated(ids: Iterable[Found]) -> Iterator[Problem]:
    seen: dict[str, Found] = {}
    for id in ids:
        first = seen.setdefault(id.value, id)
        if first is not id:
            yield duplicate_source.problem(id.node, id.value, first.node)


def structured_citations(draft: Draft) -> Iterator[str]:
    """The ids cited outside prose, in refused entries too."""
    yield from under("source", draft.top)
    for key, found in draft.values.items():
        declared = draft.type.fields.get(key)
        if declared is not None:
            yield from (item.value for part, item, _ in walk(declared, found, {}) if part.kind == "source-id")


def under(name: str, node: Node | None) -> Iterator[str]:
    """Every text that stands under `name` somewhere in a node."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from under(name, item)
    elif isinstance(node, MappingNode):
        for key, _, value in node:
            if key == name and isinstance(value, Scalar):
                yield value.value.strip()
            yield from under(name, value)


def judge_not_stated(draft: Draft) -> Iterator[Problem]:
    for key, node in draft.not_stated.items():
        if key in draft.values or key in draft.written:
            filled = draft.values[key].node if key in draft.values else draft.node
            filled = draft.top.key_node(key) if draft.top and key in draft.top.entries else filled
            yield stated_after_all.problem(node, key, filled)


def judge_plan(draft: Draft) -> Iterator[Problem]:
    """What is only planned has no results."""
    status, results = draft.type.by_role("status"), draft.type.by_role("results")
    if status is None or results is None or results.key not in draft.values or status.key not in draft.values:
        return
    if plain(draft.values[status.key]) == PLANNED:
        node = draft.top.key_node(results.key) if draft.top else draft.values[results.key].node
        yield results_of_a_plan.problem(node, results)


def circles(drafts: Mapping[str, Draft], kind: str) -> Iterator[Problem]:
    """Records that are part of each other. Each circle is reported once, on its first record."""
    parents: dict[str, list[Found]] = {}
    for id, draft in drafts.items():
        declared = draft.type.by_role("part-of")
        if declared and declared.target == kind and declared.key in draft.values:
            value = draft.values[declared.key].value
            parents[id] = value if isinstance(value, list) else [draft.values[declared.key]]
    for circle in circles_among({id: [found.value for found in values] for id, values in parents.items()}):
        first = next(found for found in parents[circle[0]] if found.value == circle[1])
        yield circular_reference.problem(first.node, "part_of", circle)
