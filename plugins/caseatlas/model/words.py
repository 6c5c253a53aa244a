from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one or more languages, keyed by BCP 47 tags.

    A text given without a language is kept under the empty tag and serves every language.
    """

    texts: Mapping[str, str] = field(default_factory=dict)

    def said_in(self, *languages: str) -> str:
        """The text in the first of `languages` that has it, else in any language, else an empty text."""
        return self.texts.get(self.tongue(*languages), "")

    def tongue(self, *languages: str) -> str:
        """The tag under which `said_in` finds its text: what an HTML `lang` attribute has to say."""
        for language in (*languages, ""):
            if language in self.texts:
                return language
        return next(iter(self.texts), "")

    def __bool__(self) -> bool:
        return bool(self.texts)


NO_WORDS = Words()


def plain(text: str) -> Words:
    """Words that are the same in every language."""
    return Words({"": text})
