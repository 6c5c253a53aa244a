from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from caseatlas.check.suggest import Guesses, Names
from caseatlas.model.problem import Problem
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Vocabulary


@dataclass(slots=True)
class Context:
    """What judging one file needs to know, and where its problems go.

    `parts` are the composite kinds a field may be made of; `names` holds what people may call the terms of each
    vocabulary. `unsure` names vocabularies whose own files could not be read well: a word they lack is not called
    unknown. `whole` is false while a file is judged of which a slip may hide fields: none is called missing.
    """

    parts: Mapping[str, Field]
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    problems: list[Problem] = field(default_factory=list)
    names: dict[str, Names] = field(default_factory=dict)
    guesses: Guesses = field(default_factory=Guesses)
    unsure: frozenset[str] = frozenset()
    whole: bool = True

    def report(self, problem: Problem) -> None:
        """Keep a problem."""
        self.problems.append(problem)

    def names_of(self, key: str) -> Names:
        """The terms of the vocabulary `key` by everything people may call them."""
        names = self.names.get(key)
        if names is None:
            names = self.names[key] = Names(term_names(self.vocabularies[key]))
        return names

    def words_of(self, declared: Field) -> list[str]:
        """The words that a term field takes, in order."""
        vocabulary = self.vocabularies.get(declared.vocabulary) if declared.kind == "term" else None
        return [term.key for term in vocabulary.terms.values() if not term.replaced_by] if vocabulary else []


def term_names(vocabulary: Vocabulary) -> dict[str, str]:
    """The keys of the terms in use, by key, label and synonym."""
    names: dict[str, str] = {}
    for term in vocabulary.terms.values():
        for name in (term.key, *term.label.texts.values(), *term.synonyms):
            names.setdefault(name, term.replaced_by or term.key)
    return names
