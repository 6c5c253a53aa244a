"""A list where one thing is meant, or a group where a text is.

A field takes one text, or a list, or a group of smaller fields, and something else
stands there. Often a bracket, a brace or a hyphen is too many, or the parts of a group
are still to be written below its name.

Fails:

```yaml
status: [running]
```

Mended:

```yaml
status: running
```
"""

from __future__ import annotations

from caseatlas.check.rule import Gate, Rule
from caseatlas.model.problem import Problem, Severity
from caseatlas.model.schema import Field
from caseatlas.read.nodes import Mapping, Node, Scalar, Sequence
from caseatlas.read.text import shortened

RULE = Rule("wrong-shape", Severity.ERROR, Gate.SHAPE)


def problem(node: Node, field: Field, wanted: str, group: Field | None = None, names: bool = False) -> Problem:
    """`group` declares the parts of the group that is wanted, if one is; `names` says that names are wanted."""
    message = f"“{field.key}” takes {wanted}, but {found(node)} stands here."
    return RULE.at(node, message, named(node, field) if names else hint(node, field, group), field.key)


def found(node: Node) -> str:
    """What stands there, in the contributor's words."""
    if isinstance(node, Sequence):
        return "a list"
    return "a group of fields" if isinstance(node, Mapping) else "a plain text"


def hint(node: Node, field: Field, group: Field | None) -> str:
    """How to write what was probably meant."""
    if group is not None:
        text = node.value.strip() if isinstance(node, Scalar) else ""
        return f"Write its parts below it, each on a line of its own:\n{parts(field, group, text)}"
    if isinstance(node, Sequence):
        if field.many:
            return "One list is enough: take one pair of brackets, or one hyphen, away."
        entries = [item.value.lstrip("^") for item in node.items if isinstance(item, Scalar)]
        how = "Write it without the list" if len(node.items) == 1 else "Keep one"
        return f"{how}: {field.key}: {shortened(entries[0])}" if entries else ""
    if isinstance(node, Mapping) and any(key for key in node.entries):
        return of_group(node, field)
    return ""


def named(node: Node, field: Field) -> str:
    """How to write names with something behind each."""
    items = node.items if isinstance(node, Sequence) else [node]
    names = [shortened(item.value) for item in items if isinstance(item, Scalar) and item.value.strip()]
    lines = "".join(f"\n  {name}: …" for name in names[:3])
    return f"Write each on a line of its own, with a colon behind it:\n{field.key}:{lines}" if lines else ""


def of_group(node: Mapping, field: Field) -> str:
    """How to write a text, or a list of them, that a colon or braces have made a group."""
    names = [shortened(key) for key in node.entries]
    bare = all(isinstance(value, Scalar) and value.is_empty for _, _, value in node)
    braces = node.text.content[node.start : node.start + 1] == "{"
    if bare and braces and field.many:
        return f"Use square brackets: {field.key}: [{', '.join(names)}]"
    if bare and not braces:
        return f"Take the colon away: {names[0]}"
    return "If it is meant as one text, put it in quotes."


def parts(field: Field, group: Field, text: str) -> str:
    """The required parts of a group as lines to fill in, with the text that stands there in the likeliest of them."""
    likely = part_for(text, group) if text else ""
    chosen = [part.key for part in group.fields if part.required is not None or part.key == likely]
    needed = {key: shortened(text) if key == likely else "…" for key in chosen} or {group.fields[0].key: text or "…"}
    lead = "  - " if field.many else "  "
    lines = [
        f"{lead if place == 0 else ' ' * len(lead)}{key}: {value}" for place, (key, value) in enumerate(needed.items())
    ]
    return "\n".join((f"{field.key}:", *lines))


def part_for(text: str, group: Field) -> str:
    """The part of a group that a text was probably meant to be; else an empty text."""
    wanted = ("url",) if text.startswith(("http://", "https://", "www.")) else ("file", "reference", "text", "words")
    likely = (
        part.key
        for part in group.fields
        if part.kind in wanted and (part.required is not None or part.key in {"url", "title"})
    )
    return next(likely, "")
