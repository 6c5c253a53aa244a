from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from caseatlas.export.json_text import Json, filled
from caseatlas.export.words import words_json
from caseatlas.model.library import Library
from caseatlas.model.schema import Field
from caseatlas.model.vocabulary import Term, Vocabulary


def vocabularies_json(library: Library, fields: Iterable[Field]) -> Json:
    """The word lists that `fields` draw from: name → `{"label", "terms": {key: {"label", "definition", "broader" …}}}`."""
    languages = library.settings.languages
    names = dict.fromkeys(used_by(fields))
    return {
        name: vocabulary_json(library.vocabularies[name], languages) for name in names if name in library.vocabularies
    }


def used_by(fields: Iterable[Field]) -> Iterator[str]:
    """The names of the vocabularies of fields and their parts, in declared order."""
    for field in fields:
        if field.vocabulary:
            yield field.vocabulary
        yield from used_by(field.fields)


def vocabulary_json(vocabulary: Vocabulary, languages: Sequence[str]) -> Json:
    """One list with its terms, in the order in which people meet them."""
    terms = {key: term_json(term, languages) for key, term in vocabulary.terms.items()}
    return {"label": words_json(vocabulary.label, languages), "terms": terms}


def term_json(term: Term, languages: Sequence[str]) -> Json:
    """A term with what it means and how it stands to others."""
    return filled(
        label=words_json(term.label, languages),
        definition=words_json(term.definition, languages),
        broader=term.broader,
        replaced_by=term.replaced_by,
        synonyms=list(term.synonyms),
    )
