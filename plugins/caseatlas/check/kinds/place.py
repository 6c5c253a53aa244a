from __future__ import annotations

import re
from typing import Any

from caseatlas.check.context import Context
from caseatlas.check.found import Found, plain
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import unknown_country
from caseatlas.model.country import country_codes, country_name, find_country, folded
from caseatlas.model.schema import Field
from caseatlas.model.values import Place
from caseatlas.read.nodes import Node, Scalar

# What Babel lists beside countries: regions of no country, tests and the unknown.
NO_COUNTRIES = frozenset({"EZ", "QO", "UN", "XA", "XB", "ZZ"})
LONGEST = 160
OTHER_COMMAS = re.compile(r"\s*[;/(|–—]\s*|\s+-\s+|\s+in\s+|\s+i\s+|\s+")
NEXT_ENTRY = re.compile(r"\s*,\s*([^,\[\]{}\n]+)")


def judge_line(node: Scalar, field: Field, context: Context) -> Found | None:
    """A place on one line: “Luleå, Sweden”, or a country alone in any common European language."""
    name = node.value.strip()
    town, comma, last = name.rpartition(",")
    country = country_of(last, context)
    if country:
        return Found(Place(town.strip() if comma else name, country, precision="" if comma else "country"), node)
    following = NEXT_ENTRY.match(node.text.content, node.end) if field.many and not node.style else None
    if following and not comma and country_of(following[1], context):
        context.report(unknown_country.cut_in_two(node, field, name, following[1].strip()))
    else:
        context.report(unknown_country.problem(node, field, name, meant(name, context)))
    return None


def country_of(name: str, context: Context) -> str:
    """The code of a country by its name or code, or an empty text."""
    code = find_country(name, context.languages)
    return "" if code in NO_COUNTRIES else code


def from_parts(found: Found) -> Found:
    """The place that a group of parts describes."""
    parts: dict[str, Any] = plain(found)
    return Found(Place(**parts), found.node)


def judge_country(node: Node, field: Field, context: Context) -> Found | None:
    """A country by its name or its ISO 3166-1 code. The value is the two-letter code."""
    given = scalar(node, field, context, "one country")
    if given is None:
        return None
    code = country_of(given.value, context)
    if not code:
        name = given.value.strip()
        context.report(unknown_country.problem(node, field, name, spelt(name, context), alone=True))
        return None
    return Found(code, node)


def meant(place: str, context: Context) -> str:
    """A place written as it probably should be, or an empty text."""
    if len(place) > LONGEST:
        return ""
    bare = place.strip(" ,.;")
    town, comma, last = bare.rpartition(",")
    if comma and (name := spelt(last, context)):
        return f"{town.strip()}, {name}"
    for found in reversed(list(OTHER_COMMAS.finditer(bare))):
        town, last = bare[: found.start()].strip(" ,"), bare[found.end() :].strip(" )")
        if town and country_of(last, context):
            return f"{town}, {last}"
    return "" if comma else spelt(bare, context)


def spelt(country: str, context: Context) -> str:
    """The name of the country that a text probably names, in the library's language; else an empty text."""
    if code := country_of(country.strip(" ,.;()"), context):
        return country.strip(" ,.;()") if code else ""
    names = {name: code for name, code in country_codes((*context.languages, "en")).items() if len(name) > 3}
    code = context.guesses.closest(folded(country), names)
    return country_name(code, context.languages[0]) if code and code not in NO_COUNTRIES else ""
