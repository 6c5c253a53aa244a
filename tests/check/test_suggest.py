"""Did you mean?"""

import pytest

from caseatlas.check.suggest import Guesses, Names, closest, listed, some_of

NAMES = {"migrants": "migrants", "Migranter": "migrants", "older-adults": "older-adults", "elderly": "older-adults"}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("migrants", "migrants"),
        ("Migrants", "migrants"),
        ("migrant", "migrants"),
        ("migranter", "migrants"),
        ("older adults", "older-adults"),
        ("older_adults", "older-adults"),
        ("“Elderly”", "older-adults"),
        ("oldr-adults", "older-adults"),
        ("dogs", ""),
        ("", ""),
        ("m" * 500, ""),
    ],
)
def test_the_closest_name_is_meant(word, meant):
    """Case, accents, quotes and the choice of hyphen do not count; a word of something else is not guessed at."""
    assert meant == closest(word, NAMES)


def test_accents_do_not_count():
    """Half the keyboards of Europe lack them."""
    assert "Luleå" == closest("lulea", ["Luleå", "Umeå"])


def test_guessing_stops_when_it_becomes_dear():
    """A file may hold more unknown words than there is time to compare."""
    names = Names(f"name-number-{number}" for number in range(1000))
    guesses = Guesses(left=1500)

    assert ["name-number-17", "name-number-17", ""] == [guesses.closest("name-numbr-17", names) for _ in range(3)]
    assert "name-number-17" == guesses.closest("Name number 17", names)


def test_words_are_listed_as_sentences_hold_them():
    """With an ellipsis only where there are more."""
    assert "“a”, “b”" == listed("ab")
    assert "“a”, “b” …" == some_of("abc", 2)
    assert "“a”, “b”" == some_of("ab", 2)
