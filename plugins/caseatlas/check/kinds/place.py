from __future__ import annotations

from typing import Any

from caseatlas.check.context import Context
from caseatlas.check.found import Found, plain
from caseatlas.check.kinds.text import scalar
from caseatlas.check.rules import unknown_country
from caseatlas.check.suggest import closest
from caseatlas.model.country import country_codes, country_name, find_country, folded
from caseatlas.model.schema import Field
from caseatlas.model.values import Place
from caseatlas.read.nodes import Node, Scalar


def judge_line(node: Scalar, field: Field, context: Context) -> Found | None:
    """A place on one line: “Luleå, Sweden”, or a country alone in any common European language."""
    name = node.value.strip()
    town, comma, last = name.rpartition(",")
    country = find_country(last, context.languages)
    if country:
        return Found(Place(town.strip() if comma else name, country, precision="" if comma else "country"), node)
    context.report(unknown_country.problem(node, field, name, meant(last, town if comma else "", context)))
    return None


def from_parts(found: Found) -> Found:
    """The place that a group of parts describes."""
    parts: dict[str, Any] = plain(found)
    return Found(Place(**parts), found.node)


def judge_country(node: Node, field: Field, context: Context) -> Found | None:
    """A country by its name or its ISO 3166-1 code. The value is the two-letter code."""
    given = scalar(node, field, context, "one country")
    if given is None:
        return None
    code = find_country(given.value, context.languages)
    if not code:
        context.report(unknown_country.problem(node, field, given.value, meant(given.value, "", context)))
        return None
    return Found(code, node)


def meant(country: str, town: str, context: Context) -> str:
    """The place with the country spelt as it probably should be, or an empty text."""
    names = {name: code for name, code in country_codes((*context.languages, "en")).items() if len(name) > 3}
    code = closest(folded(country), names)
    if not code:
        return ""
    name = country_name(code, context.languages[0])
    return f"{town.strip()}, {name}" if town else name
