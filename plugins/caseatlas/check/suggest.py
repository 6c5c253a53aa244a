from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

CURLY = "“”„«»‘’‚‹›\"'"


def closest(word: str, names: Mapping[str, str] | Iterable[str]) -> str:
    """What `word` was probably meant to be: one of `names`, or the key a name stands for in a mapping; else empty.

    Case, accents, curly quotes, and the choice of space, hyphen or underscore do not count as differences.
    """
    keys = names if isinstance(names, Mapping) else {name: name for name in names}
    plain = {bare(name): key for name, key in reversed(keys.items())}
    wanted = bare(word)
    if wanted in plain:
        return plain[wanted]
    close = get_close_matches(wanted, plain, n=1, cutoff=0.72)
    return plain[close[0]] if close else ""


def bare(word: str) -> str:
    """A word without what people vary when they mean the same."""
    letters = unicodedata.normalize("NFKD", word.strip().strip(CURLY).strip()).casefold()
    kept = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return kept.replace("_", " ").replace("-", " ").strip()


def listed(words: Iterable[str]) -> str:
    """Words as a sentence holds them, each in quotes."""
    return ", ".join(f"“{word}”" for word in words)
