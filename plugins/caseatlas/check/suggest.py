from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

CURLY = "“”„«»‘’‚‹›\"'"
CUTOFF = 0.72
LONGEST = 120
MOST_COMPARED = 200_000


class Names:
    """What things may be called, ready to be asked often: the key of each by its bare name."""

    def __init__(self, names: Mapping[str, str] | Iterable[str]) -> None:
        keys = names if isinstance(names, Mapping) else {name: name for name in names}
        self.plain: dict[str, str] = {}
        for name, key in keys.items():
            self.plain.setdefault(bare(name), key)

    def of_like_length(self, word: str) -> list[str]:
        """The names that are neither too short nor too long to be like `word`."""
        shortest, longest = len(word) * CUTOFF / (2 - CUTOFF), len(word) * (2 - CUTOFF) / CUTOFF
        return [name for name in self.plain if shortest <= len(name) <= longest]


@dataclass(slots=True)
class Guesses:
    """What people probably meant, as long as guessing stays cheap: `left` names may still be compared.

    A library can be as full of unknown words as it is large; the first ones get a suggestion, and all get a message.
    """

    left: int = MOST_COMPARED

    def closest(self, word: str, names: Names | Mapping[str, str] | Iterable[str]) -> str:
        """As the function of the same name; only an exact name once the patience is used up."""
        if len(word) > LONGEST or (self.left <= 0 and not isinstance(names, Names)):
            return ""
        known = self.prepared(names)
        wanted = bare(word)
        if wanted in known.plain:
            return known.plain[wanted]
        likely = known.of_like_length(wanted) if self.left > 0 else []
        self.left -= len(likely) + 1
        close = get_close_matches(wanted, likely, n=1, cutoff=CUTOFF)
        return known.plain[close[0]] if close else ""

    def prepared(self, names: Names | Mapping[str, str] | Iterable[str]) -> Names:
        """Names ready to be asked; making them so costs as much as comparing."""
        known = names if isinstance(names, Names) else Names(names)
        self.left -= 0 if known is names else len(known.plain)
        return known


def closest(word: str, names: Names | Mapping[str, str] | Iterable[str]) -> str:
    """What `word` was probably meant to be: one of `names`, or the key a name stands for in a mapping; else empty.

    Case, accents, curly quotes, and the choice of space, hyphen or underscore do not count as differences.
    """
    return Guesses().closest(word, names)


def bare(word: str) -> str:
    """A word without what people vary when they mean the same."""
    letters = unicodedata.normalize("NFKD", word.strip().strip(CURLY).strip()).casefold()
    kept = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return kept.replace("_", " ").replace("-", " ").strip()


def listed(words: Iterable[str]) -> str:
    """Words as a sentence holds them, each in quotes."""
    return ", ".join(f"“{word}”" for word in words)


def some_of(words: Iterable[str], most: int) -> str:
    """The first words of a list as a sentence holds them, with an ellipsis where there are more."""
    known = list(words)
    return listed(known[:most]) + (" …" if len(known) > most else "")
