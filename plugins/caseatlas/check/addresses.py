# Which address belongs to whom. An output claimed twice is an error that names both claimants.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caseatlas.check.draft import Draft
from caseatlas.check.rules import claimed_twice
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Schema
from caseatlas.read.files import LibraryFile
from caseatlas.read.nodes import Node

GENERATED = ("by", "data", "map", "timeline", "compare", "assets")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim on an address below the site, without its slashes at the ends."""

    address: str
    path: str
    node: Node | None = None


def judge_addresses(
    drafts: Iterable[Draft],
    pages: Iterable[LibraryFile],
    schema: Schema,
    languages: tuple[str, ...],
    settings_path: str,
) -> Iterator[Problem]:
    """The problems of addresses claimed by two."""
    owners: dict[str, Claim] = {}
    claims = [*own_claims(schema, languages, settings_path), *record_claims(drafts), *page_claims(pages, languages)]
    for claim in claims:
        first = owners.setdefault(claim.address.casefold(), claim)
        if first is not claim:
            yield claimed_twice.problem(claim.path, f"{claim.address}/", first.path, claim.node)


def own_claims(schema: Schema, languages: tuple[str, ...], settings_path: str) -> Iterator[Claim]:
    """The pages the site makes by itself."""
    paths = dict.fromkeys(kind.path for kind in schema.types.values())
    for name in (*GENERATED, *languages[1:], *paths):
        yield Claim(name, settings_path)


def record_claims(drafts: Iterable[Draft]) -> Iterator[Claim]:
    for draft in drafts:
        yield Claim(f"{draft.type.path}/{draft.id}", draft.path)
        aliases = draft.values.get("aliases")
        for alias in aliases.value if aliases else ():
            yield Claim(f"{draft.type.path}/{alias.value}", draft.path, alias.node)


def page_claims(pages: Iterable[LibraryFile], languages: tuple[str, ...]) -> Iterator[Claim]:
    """The addresses MkDocs gives to the library's own pages."""
    for page in pages:
        if page.inside.suffix != ".md":
            continue
        parts = list(page.inside.with_suffix("").parts[1:])
        stem, _, language = parts[-1].rpartition(".")
        if stem and language in languages:
            parts = [*([] if language == languages[0] else [language]), *parts[:-1], stem]
        is_first = parts[-1] in {"index", "README"}
        address = "/".join(parts[:-1] if is_first else parts)
        if address and not (is_first and address in languages):
            yield Claim(address, page.path)
