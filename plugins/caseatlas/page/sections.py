# Which stretches a record's page has, from top to bottom. A type may declare them; else they follow from its fields.
from __future__ import annotations

from collections.abc import Iterator

from caseatlas.model.record import Record
from caseatlas.model.schema import Field, RecordType, Section
from caseatlas.model.words import Words
from caseatlas.page.kinds import COMPOSED, is_long

# Parts that fields with these roles play are shown elsewhere on the page, by a view of their own.
OWN_VIEW = frozenset(
    [
        "title",
        "summary",
        "kind",
        "places",
        "status",
        "as-of",
        "sources",
        "related",
        "links",
        "pictures",
        "placements",
        "elements",
        "ask",
        "members",
        "bears-on",
        "not-stated",
        "contradictions",
        "withdrawn",
    ]
)
# What every record may say of itself as a piece of writing; it stands in the small print.
SMALL_PRINT = frozenset({"added", "checked", "licence", "contributors"})
OWN_KEYS = frozenset({"language", "aliases"})
# Fragments that a page uses for parts of its own.
TAKEN = frozenset({"content", "facts", "tier", "tools"})
TAKEN_BEGINNINGS = ("source-", "part-")
BUILT_IN_FIRST = ("members", "elements", "bears-on")
BUILT_IN_LAST = ("placements", "not-known", "pictures", "links", "sources", "related")
BUILT_IN = (*BUILT_IN_FIRST, "extras", *BUILT_IN_LAST)


def sections_of(kind: RecordType) -> tuple[Section, ...]:
    """The sections of a type's page: those it declares with what they leave out, else what its fields suggest."""
    return completed(kind, kind.sections) if kind.sections else derived(kind)


def derived(kind: RecordType) -> tuple[Section, ...]:
    """Prose in order, then what else is told at length, then what every page ends with."""
    prose = [Section(css_id(found.key), found.label, (found.key,)) for found in kind.prose()]
    first = [Section(name, builtin=name) for name in BUILT_IN_FIRST]
    rest = [Section(css_id(found.key), found.label, (found.key,)) for found in at_length(kind)]
    last = [Section(name, builtin=name) for name in ("extras", *BUILT_IN_LAST)]
    return (*prose, *first, *rest, *last)


def completed(kind: RecordType, declared: tuple[Section, ...]) -> tuple[Section, ...]:
    """Declared sections, and before the sources everything filled that no section names: nothing is ever lost."""
    named = {key for section in declared for key in section.fields}
    views = {section.builtin for section in declared}
    missing = [
        Section(css_id(found.key), found.label, (found.key,)) for found in at_length(kind) if found.key not in named
    ]
    missing += [
        Section(css_id(found.key), found.label, (found.key,)) for found in kind.prose() if found.key not in named
    ]
    missing += [Section(name, builtin=name) for name in BUILT_IN if name not in views]
    before, after = split_at_sources(declared)
    late = [section for section in missing if section.builtin in ("sources", "related")]
    return (*before, *(section for section in missing if section not in late), *after, *late)


def split_at_sources(declared: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The sections before the sources, and those from there on."""
    place = next((place for place, section in enumerate(declared) if section.builtin == "sources"), len(declared))
    return declared[:place], declared[place:]


def at_length(kind: RecordType) -> Iterator[Field]:
    """The structured fields that need room and have no view of their own."""
    perspectives = {part.among for found in kind.fields.values() for part in found.fields if part.among}
    for found in kind.fields.values():
        lengthy = (found.kind in COMPOSED and found.kind != "prose") or is_long(found)
        elsewhere = (
            found.role in OWN_VIEW or ("panel" in found.show and not is_long(found)) or found.key in perspectives
        )
        if lengthy and not elsewhere:
            yield found


def panel_fields(kind: RecordType) -> Iterator[Field]:
    """The facts of the index card: the fields that ask to be there and are not told elsewhere on the page."""
    in_sections = {key for section in kind.sections for key in section.fields}
    for found in kind.shown_in("panel"):
        elsewhere = (
            found.role in OWN_VIEW or found.role in SMALL_PRINT or found.key in OWN_KEYS or found.key in in_sections
        )
        if not elsewhere and not is_long(found):
            yield found


def label_of(section: Section, record: Record) -> Words:
    """What a section is called, which may depend on how things stand."""
    for role, value, label in section.label_when:
        if value in (record.role(role), record.values.get(role)):
            return label
    return section.label


def css_id(key: str) -> str:
    """A field's key as a fragment of an address, which no other part of the page has."""
    id = key.replace("_", "-")
    return f"field-{id}" if id in TAKEN or id.startswith(TAKEN_BEGINNINGS) else id
