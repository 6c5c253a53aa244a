"""Fills in a blank file as a person would: something fitting behind every colon and hyphen that has nothing yet."""

import re

from caseatlas.model.schema import Field

KEY = re.compile(r"(\s*)(- )?([a-z_]+):( \|)?$")
ENTRY = re.compile(r"(\s*)-$")
SWITCHED_OFF = re.compile(r"#([a-z_]+:.*|(?:  )+(?:-|- [a-z_]+:.*|[a-z_]+:.*))$")
VALUES = {
    "number": "3",
    "yes-no": "yes",
    "date": "2019",
    "period": "2016/2019",
    "url": "https://example.org/",
    "country": "Sweden",
    "place": "Luleå, Sweden",
    "source-id": "source",
    "field-name": "rest",
    "file": "picture.png",
    "prose": "Some sentences about it.",
}


def uncommented(text):
    """The file with every optional field switched on."""
    return "\n".join(SWITCHED_OFF.sub(r"\1", line) for line in text.split("\n"))


def filled(text, kind, library):
    """The file with every blank filled."""
    return Filler(kind, library).fill(text)


class Filler:
    """Fills the lines of one file. `parents` are the fields that the lines now stand in, by their indentation."""

    def __init__(self, kind, library):
        self.kind = kind
        self.library = library
        self.parents = {}
        self.ids = 0

    def fill(self, text):
        lines = text.split("\n")
        done = [self.line(line, following) for line, following in zip(lines, [*lines[1:], ""], strict=True)]
        return re.sub(r"(?m)^(## .+)$", r"\1\n\nSome sentences about it.", "\n".join(done))

    def line(self, line, following):
        if found := ENTRY.fullmatch(line):
            group = self.parent(len(found[1]))
            return f"{line} {self.value(group.part(group.shorthand))}"
        found = KEY.fullmatch(line)
        if found is None or line.startswith("#"):
            return line
        indent = len(found[1]) + len(found[2] or "")
        field = self.parent(indent).part(found[3])
        if following.strip() and len(following) - len(following.lstrip()) > indent and not found[4]:
            self.parents = {place: kept for place, kept in self.parents.items() if place < indent} | {indent: field}
            return line
        return f"{line}\n{' ' * indent}  {VALUES['prose']}" if found[4] else f"{line} {self.value(field)}"

    def parent(self, indent):
        """The group that a line with this indentation stands in; the record itself at the margin."""
        places = [place for place in self.parents if place < indent]
        if indent and places:
            return self.parents[max(places)]
        return Field("record", "group", fields=tuple(self.kind.fields.values()))

    def value(self, field):
        text = self.simple(field)
        return f"[{text}]" if field.many and field.kind in {"term", "reference"} else text

    def simple(self, field):
        if field.kind == "term":
            return list(self.library.vocabulary_of(field).terms)[-1]
        if field.kind == "reference":
            return (
                "participation-pyramid"
                if field.target == "framework"
                else next(iter(self.library.records[field.target]))
            )
        if field.kind == "element":
            return "professionals" if field.among else "own-civic-activity"
        if field.kind == "id":
            self.ids += 1
            return f"part-{self.ids}"
        if field.shorthand and field.kind == "group":
            return self.value(field.part(field.shorthand))
        return VALUES.get(field.kind) or field.example or "Some words"
