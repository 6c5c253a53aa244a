# One file → a draft: its fields judged by themselves, each value still with its place. Whether what it names exists is
# asked later, when every draft is there.
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace

from caseatlas.check.context import Context
from caseatlas.check.found import Found, walk
from caseatlas.check.prose import prose_of
from caseatlas.check.rules import (
    duplicate_heading,
    email_address,
    empty_section,
    given_twice,
    missing_field,
    missing_text,
    not_a_record,
    text_without_heading,
    unknown_heading,
    untranslatable_field,
)
from caseatlas.check.value import judge_fields
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.record import Extra
from caseatlas.model.schema import Field, RecordType, Tier, TierRule
from caseatlas.model.span import Span
from caseatlas.model.values import Prose
from caseatlas.read.files import LibraryFile
from caseatlas.read.markdown_text import Section, read_markdown
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import ReadYaml, read_yaml

TRANSLATION_FIELDS = {
    "translation": Field("translation", "text", pattern="current|machine|needs-update", example="current"),
    "translation_of": Field("translation_of", "text", pattern="[0-9a-f]{8}", example="1f2e3d4c"),
}


@dataclass(slots=True)
class Draft:
    """A record on its way: what its file says, not yet held against the others.

    `written` names the fields the file gives, refused values included; `empty` those it names without saying anything.
    `whole` is false where a slip hid part of the file, so that nothing is called missing that may stand there; `top`
    is the file's fields as written. `bodies` are the stretches of text below its headings. `translation` is the language a translation is written in, else empty.
    """

    type: RecordType
    id: str
    file: LibraryFile
    text: Text
    node: Node
    values: dict[str, Found] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    empty: dict[str, Node] = field(default_factory=dict)
    extras: list[Extra] = field(default_factory=list)
    bodies: list[tuple[int, int]] = field(default_factory=list)
    top: Mapping | None = None
    whole: bool = True
    translation: str = ""

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return self.file.path

    @property
    def is_withdrawn(self) -> bool:
        """Whether it has been taken back: only that, and when, is left of it."""
        declared = self.type.by_role("withdrawn")
        return declared is not None and declared.key in self.written

    @property
    def not_stated(self) -> dict[str, Node]:
        """The fields named as not stated, with where."""
        found = self.values.get("not_stated")
        entries = found.value if found else []
        return {entry.value["field"].value: entry.value["field"].node for entry in entries}

    def ids_in(self, key: str) -> list[str]:
        """The ids written in a list of groups, those of refused entries included."""
        written = self.top.get(key) if self.top else None
        entries = written.items if isinstance(written, Sequence) else [written]
        ids = (entry.get("id") for entry in entries if isinstance(entry, Mapping))
        return [id.value.strip() for id in ids if isinstance(id, Scalar)]


def draft_of(
    kind: RecordType, id: str, file: LibraryFile, text: Text, context: Context, translation: str = ""
) -> Draft:
    """Judge one file by the fields of its type."""
    fields = translatable(kind) if translation else dict(kind.fields)
    headings = heading_names(fields.values())
    before = len(context.problems)
    front, sections = read_record(file, text, headings)
    context.problems += front.problems
    context.whole = not front.broken
    draft = Draft(kind, id, file, text, front.node or Node(text, 0, 0), whole=context.whole, translation=translation)
    judge_front(draft, front, fields, context)
    judge_body(draft, sections, headings, fields, context)
    if not translation:
        report_missing(draft, context)
    report_addresses(draft, context.problems[before:], context)
    return draft


def read_record(file: LibraryFile, text: Text, headings: Collection[str]) -> tuple[ReadYaml, list[Section]]:
    """The fields of a file as nodes, and the sections of its text if it has one."""
    if not file.path.endswith(".md"):
        return read_yaml(text), []
    read = read_markdown(text, headings)
    return read.front, read.sections


def translatable(kind: RecordType) -> dict[str, Field]:
    """The fields a translation may give. Nothing in it is required: what is missing is the original's."""
    return {key: optional(found) for key, found in kind.fields.items() if found.translate} | TRANSLATION_FIELDS


def optional(declared: Field) -> Field:
    return replace(declared, required=None, min_items=0, fields=tuple(map(optional, declared.fields)))


def judge_front(draft: Draft, front: ReadYaml, fields: dict[str, Field], context: Context) -> None:
    """The fields of the front matter, or of a YAML file."""
    if not isinstance(front.node, Mapping):
        only_text = (
            draft.translation and front.node is None and draft.path.endswith(".md") and draft.text.content.strip()
        )
        if not front.broken and not only_text:
            context.report(not_a_record.problem(draft.node))
        draft.whole = False
        return
    node = front.node
    if draft.translation:
        node = without_untranslatable(draft, node, context)
    judged = judge_fields(node, fields, context)
    draft.top = node
    draft.values |= judged.values
    draft.written |= judged.written | judged.meant
    draft.empty = judged.empty
    draft.node = next((key for _, key, _ in node), draft.node)


def without_untranslatable(draft: Draft, node: Mapping, context: Context) -> Mapping:
    """A translation's fields that can differ by language; the others are reported and left to the original."""
    kept = Mapping(node.text, node.start, node.end)
    for key, key_node, value in node:
        known = draft.type.fields.get(key)
        if known is not None and not known.translate and key not in TRANSLATION_FIELDS:
            context.report(untranslatable_field.problem(key_node, key))
        else:
            kept.entries[key] = (key_node, value)
    return kept


def judge_body(
    draft: Draft, sections: list[Section], headings: MappingOf[str, str], fields: dict[str, Field], context: Context
) -> None:
    """The sections of a Markdown body: each heading is a prose field, anything else is kept as it is."""
    texts: dict[str, list[Prose]] = {}
    places: dict[str, Node] = {}
    known = own_headings(fields.values(), draft, context)
    others = {
        heading: heading for declared in fields.values() for texts in declared.headings.values() for heading in texts
    }
    for section in sections:
        key = headings.get(section.heading.casefold(), "") if section.heading else ""
        content = draft.text.content[section.start : section.end]
        prose = prose_of(content, draft.text.position(section.start)[0])
        draft.bodies.append((section.start, section.end))
        if key:
            report_section(draft, section, key, prose, texts, context)
            texts.setdefault(key, []).append(prose)
            places.setdefault(key, Node(draft.text, section.heading_start, section.heading_end))
        elif prose.text.strip() or section.heading:
            report_unknown(draft, section, known, others, context)
            draft.extras.append(Extra(section.heading, prose))
    for key, parts in texts.items():
        if any(part.text.strip() for part in parts):
            locators = tuple(locator for part in parts for locator in part.locators)
            joined = Prose("\n\n".join(part.text for part in parts), locators, parts[0].line)
            draft.values.setdefault(key, Found(joined, places[key]))
            draft.written.add(key)


def heading_names(fields: Iterable[Field]) -> dict[str, str]:
    """The prose fields by their headings, in any language, without case."""
    names: dict[str, str] = {}
    for declared in fields:
        if declared.kind == "prose":
            for texts in declared.headings.values():
                for text in texts:
                    names.setdefault(text.casefold(), declared.key)
            for text in (*declared.label.texts.values(), declared.key):
                names.setdefault(text.casefold(), declared.key)
    return names


def report_section(
    draft: Draft, section: Section, key: str, prose: Prose, texts: dict[str, list[Prose]], context: Context
) -> None:
    place = (draft.node, section.heading_start, section.heading_end)
    if section.nearly:
        context.report(unknown_heading.nearly(*place, section.heading))
    if not prose.text.strip():
        context.report(empty_section.problem(*place, section.heading, key))
    if key in draft.written:
        context.report(given_twice.problem(*place, section.heading, key))
    elif key in texts:
        context.report(duplicate_heading.problem(*place, section.heading, key))


def report_unknown(
    draft: Draft, section: Section, known: list[tuple[str, ...]], others: MappingOf[str, str], context: Context
) -> None:
    """`known` are the headings in the draft's language, `others` those in any."""
    first = [texts[0] for texts in known]
    if section.heading:
        meant = context.guesses.closest(section.heading, others)
        context.report(
            unknown_heading.problem(
                draft.node, section.heading_start, section.heading_end, section.heading, meant, first
            )
        )
        return
    content = draft.text.content
    start = (
        section.start + len(content[section.start : section.end]) - len(content[section.start : section.end].lstrip())
    )
    end = start + len(content[start : section.end].split("\n", 1)[0].rstrip())
    context.report(text_without_heading.problem(draft.node, start, end, next(iter(first), "")))


def own_headings(fields: Iterable[Field], draft: Draft, context: Context) -> list[tuple[str, ...]]:
    """The headings of the prose fields in the language a draft is written in, else in any."""
    written_in = draft.values.get("language")
    language = draft.translation or (str(written_in.value) if written_in else context.languages[0])
    prose = [declared for declared in fields if declared.kind == "prose" and declared.headings]
    return [declared.headings.get(language) or next(iter(declared.headings.values())) for declared in prose]


def report_missing(draft: Draft, context: Context) -> None:
    """What every record of this type needs and this one does not have."""
    if not draft.whole or draft.is_withdrawn:
        return
    named = set(draft.not_stated)
    for declared in draft.type.fields.values():
        answered = declared.role not in NEVER_UNSTATED and (declared.key in named or "rest" in named)
        if declared.required is Tier.STUB and declared.key not in draft.written and not answered:
            context.report(missing(draft, declared, context))
    if draft.type.tiers.get(Tier.STUB, TierRule()).prose and not has_prose(draft):
        context.report(missing_words(draft, context))


def missing_words(draft: Draft, context: Context) -> Problem:
    """The record has no text: where it would stand depends on the kind of its file."""
    first = next((declared.key for declared in draft.type.prose()), "")
    headings = own_headings(draft.type.fields.values(), draft, context)
    heading = headings[0][0] if headings and draft.path.endswith(".md") else ""
    return missing_text.problem(draft.node, draft.type.label.said_in("en").lower(), heading, first)


def missing(draft: Draft, declared: Field, context: Context) -> Problem:
    if declared.key in draft.empty:
        return missing_field.empty(draft.empty[declared.key], declared, context.words_of(declared))
    whole = f"this {draft.type.label.said_in('en').lower()}"
    return missing_field.problem(draft.node, declared, whole, context.words_of(declared))


# What is said of every record, whatever its sources say or leave out.
NEVER_UNSTATED = frozenset({"title", "summary", "status", "sources"})


def has_prose(draft: Draft) -> bool:
    written = any(declared.key in draft.written for declared in draft.type.prose())
    return written or any(extra.prose.text.strip() for extra in draft.extras)


def report_addresses(draft: Draft, problems: Iterable[Problem], context: Context) -> None:
    """E-mail addresses, wherever they stand in the file; not where another problem says more already."""
    found = [email_address.problem(draft.node, start, end) for start, end in addresses(draft.text.content)]
    if not found:
        return
    spoken_of: dict[int, list[Span]] = {}
    for span in (*(problem.span for problem in problems if problem.severity is Severity.ERROR), *references(draft)):
        spoken_of.setdefault(span.line, []).append(span)
    for problem in found:
        if not any(
            span <= problem.span and problem.span.end_column <= span.end_column
            for span in spoken_of.get(problem.span.line, ())
        ):
            context.report(problem)


def references(draft: Draft) -> Iterator[Span]:
    """Where the file names other records: an address there is no record, and is called that."""
    for key, found in draft.values.items():
        declared = draft.type.fields.get(key)
        if declared is not None:
            yield from (item.node.span for field, item, _ in walk(declared, found, {}) if field.kind == "reference")


def addresses(content: str) -> Iterator[tuple[int, int]]:
    """Where e-mail addresses stand in a text."""
    at = content.find("@")
    while at >= 0:
        before = email_address.NAME.search(content[max(0, at - 64) : at])
        behind = email_address.HOST.match(content, at + 1, at + 256)
        if before and behind:
            yield at - len(before[0]), behind.end()
        at = content.find("@", at + 1)
