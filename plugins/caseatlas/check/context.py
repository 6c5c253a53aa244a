from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Vocabulary


@dataclass(slots=True)
class Context:
    """What judging one file needs to know, and where its problems go.

    `parts` are the composite kinds a field may be made of; `terms` the names by which people may mean a term, per
    vocabulary (labels and synonyms in every language).
    """

    parts: Mapping[str, Field]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    problems: list[Problem] = field(default_factory=list)
    names: dict[str, dict[str, str]] = field(default_factory=dict)

    def report(self, problem: Problem) -> None:
        """Keep a problem."""
        self.problems.append(problem)

    def names_of(self, key: str) -> Mapping[str, str]:
        """The terms of the vocabulary `key` by everything people may call them."""
        names = self.names.get(key)
        if names is None:
            names = self.names[key] = term_names(self.vocabularies[key])
        return names


def term_names(vocabulary: Vocabulary) -> dict[str, str]:
    """The keys of the terms in use, by key, label and synonym."""
    names: dict[str, str] = {}
    for term in vocabulary.terms.values():
        for name in (term.key, *term.label.texts.values(), *term.synonyms):
            names.setdefault(name, term.replaced_by or term.key)
    return names
