# What a value of a declared field may look like, as JSON Schema. `check` accepts several ways of writing one thing (one
# entry needs no list, a place needs no group), and the editor has to accept the same ones.
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from urllib.parse import quote

from caseatlas.export.core import core_forms
from caseatlas.export.json_text import Json, filled
from caseatlas.model.schema import Field, RecordType
from caseatlas.model.vocabulary import Term, Vocabulary
from caseatlas.model.words import Words

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
DATE = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
END = rf"(?:{DATE}|\.\.)?"
YEAR: Json = {"type": "integer", "minimum": 1000, "maximum": 9999}
ADDRESS = r"[hH][tT][tT][pP][sS]?://[^\s<>\"\\^`{|}]+"
ANSWERS: Sequence[str | bool] = ("yes", "no", True, False)
REST = "rest"
# Kinds whose values are compared as texts: giving one twice in a list is a slip.
NAMED = frozenset({"text", "term", "reference", "url", "id", "source-id", "element", "field-name", "file", "language"})
# More ids than this would make a schema that editors are slow to read; then any id is accepted.
MOST_IDS = 2000


@dataclass(slots=True)
class Shapes:
    """Makes shapes for one schema, and keeps the definitions they share.

    `parts` are kinds made of parts that a field does not carry itself (of `library.yml`: sections, terms …). `ids` are
    the records one may name, by type and id with their titles; without them any id is accepted.
    """

    vocabularies: Mapping[str, Vocabulary]
    languages: Sequence[str]
    kind: RecordType | None = None
    parts: Mapping[str, Field] = attribute(default_factory=dict)
    ids: Mapping[str, Mapping[str, str]] | None = None
    definitions: Json = attribute(default_factory=dict)
    groups: dict[str, tuple[str, Field]] = attribute(default_factory=dict)

    def said(self, words: Words) -> str:
        """Words in the library's first language."""
        return words.said_in(self.languages[0], "en")

    def property(self, field: Field) -> Json:
        """A field of a record or group: what it is called, what it is for, what it may hold."""
        shape = self.map_of(field) if field.kind == "map" else self.several(field) if field.many else self.one(field)
        described = filled(title=self.said(field.label), description=self.described(field), examples=examples(field))
        return described | (shape if field.required == 0 else or_nothing(shape))

    def described(self, field: Field) -> str:
        """The help of a field; of prose also where it stands in Markdown."""
        text = self.said(field.help)
        if field.kind != "prose" or not field.headings:
            return text
        heading = (field.headings.get(self.languages[0]) or next(iter(field.headings.values())))[0]
        return f"{text} (Markdown: ## {heading})".strip()

    def several(self, field: Field) -> Json:
        """A list, or one entry without a list."""
        one = self.one(field)
        least = max(field.min_items, 1 if field.required == 0 else 0)
        entries = {"type": "array", "items": one, **filled(minItems=least or None, maxItems=field.max_items or None)}
        return any_of(one, entries | filled(uniqueItems=field.kind in NAMED))

    def one(self, field: Field) -> Json:
        """A single value."""
        made = KINDS.get(field.kind)
        return made(self, field) if made else self.group(field)

    def map_of(self, field: Field) -> Json:
        """Names of the writer's own, each with a thing of one kind."""
        inner = or_nothing(self.group(Field(field.of, field.of)))
        return {"type": "object", "additionalProperties": inner}

    def group(self, field: Field) -> Json:
        """A group of parts, or what its short form allows; defined once, so that it may hold itself."""
        group = self.parts.get(field.kind, field) if not field.fields else field
        name = self.group_name(field.key if field.kind == "group" else field.kind, group)
        if name in self.definitions:
            return reference(name)
        self.definitions[name] = {}
        short = group.part(group.shorthand) if group.shorthand else None
        parts = self.object(group.fields)
        # The group first: editors explain a slip by the first of the alternatives that fit best.
        self.definitions[name] = any_of(parts, *self.short_forms(field, group, short))
        return reference(name)

    def short_forms(self, field: Field, group: Field, short: Field | None) -> list[Json]:
        """What may stand for a whole group: a place on one line, the part that a plain text means, or nothing else."""
        if field.kind == "place":
            return [{"type": "string", **SOMETHING}]
        if short is None or short.kind != "words":
            return [self.one(short)] if short else []
        # A label may be given per language; a mapping that names a part is the group itself.
        languages = self.per_language(TEXT_OR_NOTHING)
        languages["properties"] |= {part.key: False for part in group.fields}
        return [TEXT, languages]

    def group_name(self, wanted: str, group: Field) -> str:
        """The definition's name: numbered where another group has it already."""
        where = self.kind.key if self.kind and any(part.kind == "field-name" for part in group.fields) else ""
        base = f"{where}.{wanted}" if where else wanted
        for name in (base, *(f"{base}-{number}" for number in range(2, 1000))):
            if self.groups.setdefault(name, (where, group)) == (where, group):
                return name
        raise AssertionError("a thousand different groups of one name")

    def object(self, fields: Iterable[Field], required: Iterable[str] | None = None) -> Json:
        """A mapping with exactly these fields."""
        fields = list(fields)
        needed = [field.key for field in fields if field.required is not None] if required is None else list(required)
        properties = {field.key: self.property(field) for field in fields}
        return {"type": "object", "properties": properties, **filled(required=needed), "additionalProperties": False}

    def define(self, name: str, make: Callable[[], Json]) -> Json:
        """A reference to a definition, made where it is not there yet."""
        if name not in self.definitions:
            self.definitions[name] = make()
        return reference(name)

    def term(self, field: Field) -> Json:
        """A word of a list; one that another has replaced is not offered any more."""
        vocabulary = self.vocabularies.get(field.vocabulary)
        if vocabulary is None:
            return text(field)
        terms = [term for term in vocabulary.terms.values() if not term.replaced_by]
        return self.define(f"list {field.vocabulary}", lambda: self.terms(terms))

    def terms(self, terms: Iterable[Term]) -> Json:
        """The words of a list, each with what it means."""
        return choices(
            (term.key, f"{self.said(term.label)}: {self.said(term.definition)}".removesuffix(": ")) for term in terms
        )

    def reference(self, field: Field) -> Json:
        """A record by its id; in the schema of a library of moderate size, one that exists."""
        ids = None if self.ids is None else self.ids.get(field.target, {})
        if ids is None or len(ids) > MOST_IDS:
            return self.define("id", lambda: identifier(field))
        return self.define(f"records {field.target}", lambda: choices(ids.items()))

    def field_name(self, _: Field) -> Json:
        """The name of a field of this record type, or “rest”."""
        if self.kind is None:
            return {"type": "string"}
        fields = [(key, self.said(field.label)) for key, field in self.kind.fields.items()]
        return self.define(f"fields {self.kind.key}", lambda: choices([*fields, (REST, "")]))

    def words(self, _: Field) -> Json:
        """A text, or one for each language."""
        return self.define("words", lambda: any_of(TEXT, self.per_language(TEXT_OR_NOTHING)))

    def headings(self, _: Field) -> Json:
        """Headings: one, several, or several for each language."""
        return any_of(TEXT_OR_LIST, self.per_language(TEXT_OR_LIST))

    def per_language(self, shape: Json) -> Json:
        return {"type": "object", "properties": dict.fromkeys(self.languages, shape), "additionalProperties": shape}


TEXT: Json = {"type": ["string", "number"]}
SOMETHING: Json = {"pattern": r"\S", "patternErrorMessage": "Nothing is written here yet."}
TEXT_OR_NOTHING: Json = {"type": ["string", "number", "null"]}
TEXT_OR_LIST: Json = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}


def text(field: Field) -> Json:
    """A text. Without quotes `2019` reaches the editor as a number, and is the text “2019” all the same."""
    form: Json = {}
    if field.pattern:
        form = written(field.pattern, f"Write it in this form: {field.example or field.pattern}")
    elif field.required == 0 or field.many:
        form = SOMETHING
    return TEXT | filled(maxLength=field.max_length or None) | form


def identifier(_: Field) -> Json:
    """A short stable name."""
    return TEXT | {"maxLength": 80} | written(ID, "Small letters a to z, digits and single hyphens: annual-report-2019")


def number(field: Field) -> Json:
    """A number within its limits."""
    return {"type": "number", **filled(minimum=field.minimum, maximum=field.maximum)}


def yes_no(_: Field) -> Json:
    """Yes or no, in YAML's words or plain English, in any case."""
    spelt = "|".join("".join(f"[{sign.upper()}{sign}]" for sign in word) for word in ("yes", "no", "true", "false"))
    return any_of({"enum": list(ANSWERS)}, {"type": "string", **written(spelt, "Write yes or no.")})


def date(_: Field) -> Json:
    """A year, a month or a day."""
    return any_of(
        {"type": "string", **written(DATE, "Write a date as exactly as it is known: 2018, 2018-03 or 2018-03-05")}, YEAR
    )


def period(_: Field) -> Json:
    """A date, two with a slash between them, or `start` and `end`."""
    end = any_of(
        {"type": "string", **written(END, "Write a date: 2018, 2018-03 or 2018-03-05")}, YEAR, {"type": "null"}
    )
    parts = {
        "type": "object",
        "properties": {"start": end, "end": end},
        "minProperties": 1,
        "additionalProperties": False,
    }
    line = rf"{DATE}|{DATE}\s*/\s*{END}|{END}\s*/\s*{DATE}"
    form = written(line, "Write a period as 2016/2019; either end may be open: 2016/")
    return any_of({"type": "string", **form}, YEAR, parts)


def address(_: Field) -> Json:
    """A web address."""
    return {"type": "string", **written(ADDRESS, "Write a whole web address: https://example.org/page")}


def shared(name: str, make: Callable[[Field], Json]) -> Callable[[Shapes, Field], Json]:
    """A kind that looks the same in every field: defined once."""
    return lambda shapes, field: shapes.define(name, lambda: make(field))


KINDS: Mapping[str, Callable[[Shapes, Field], Json]] = {
    "text": lambda _, field: text(field),
    "prose": lambda _, field: text(field),
    "file": lambda _, field: text(field),
    "element": lambda _, field: text(field),
    "number": lambda _, field: number(field),
    "yes-no": shared("yes-no", yes_no),
    "date": shared("date", date),
    "period": shared("period", period),
    "url": shared("url", address),
    "country": shared("country", lambda _: {"type": "string", "minLength": 2, "examples": ["SE", "Sweden"]}),
    "id": shared("id", identifier),
    "source-id": shared("id", identifier),
    "language": lambda shapes, _: {"enum": list(shapes.languages)},
    "term": Shapes.term,
    "reference": Shapes.reference,
    "field-name": Shapes.field_name,
    "words": Shapes.words,
    "headings": Shapes.headings,
    "alternatives": lambda _shapes, _field: TEXT_OR_LIST,
}


def choices(pairs: Iterable[tuple[str, str]]) -> Json:
    """Values to choose from with what each means. Editors show `enumDescriptions` beside them; validators pass it by."""
    forms = [(form, meaning) for value, meaning in pairs for form in core_forms(value)]
    if not forms:
        return {"not": {}}
    return {"enum": [form for form, _ in forms], "enumDescriptions": [meaning for _, meaning in forms]}


def examples(field: Field) -> list[str | int | float]:
    """The example of a field, as YAML would read it."""
    forms = core_forms(field.example) if field.example else []
    return [forms[-1] if field.kind in {"number", "date", "period"} else forms[0]] if forms else []


def any_of(*shapes: Json) -> Json:
    """One of several shapes, or the only one; alternatives of alternatives are laid side by side."""
    flat = [inner for shape in shapes for inner in (shape["anyOf"] if list(shape) == ["anyOf"] else [shape])]
    return {"anyOf": flat} if len(flat) > 1 else flat[0]


def or_nothing(shape: Json) -> Json:
    """A shape, or an empty value: a field whose colon nothing follows yet is as good as not written."""
    if isinstance(shape.get("type"), str | list) and "enum" not in shape:
        kinds = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        return {**shape, "type": [*kinds, "null"]}
    return any_of(shape, {"type": "null"})


def reference(name: str) -> Json:
    """A reference to a definition of the same schema."""
    return {"$ref": f"#/$defs/{quote(name.replace('~', '~0').replace('/', '~1'))}"}


def written(pattern: str, message: str) -> Json:
    """A pattern for a whole text, whatever blanks stand around it, and what an editor says instead of the pattern."""
    return {"pattern": rf"^\s*(?:{pattern})\s*$", "patternErrorMessage": message}
