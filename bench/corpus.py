"""Makes a library of N typical cases (about 900 words each), the same ones for the same seed: corpus.py DIR N [SEED]."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from caseatlas.check.preset import shipped_vocabularies

WORDS = 30_000
BODY = (("What happens", 320), ("How it came about", 160), ("What came of it", 220), ("What others can learn", 200))
COUNTRIES = (
    "Sweden",
    "Finland",
    "Poland",
    "Italy",
    "Ireland",
    "Denmark",
    "Netherlands",
    "United Kingdom",
    "Latvia",
    "Spain",
)
SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu".split()

LIBRARY = """\
extends: practice-case
title: A library for measuring
languages: [en]
"""
HOST = """\
site_name: A library for measuring
site_url: https://example.org/
docs_dir: cases/pages
theme: {name: material, font: false}
plugins: [caseatlas]
"""


def make(folder: Path, count: int, seed: int = 7) -> None:
    """Write a library of `count` cases into `folder`. Case i is the same whatever the count."""
    cases = folder / "cases"
    (cases / "pages").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(HOST, "utf-8")
    (cases / "library.yml").write_text(LIBRARY, "utf-8")
    (cases / "pages" / "index.md").write_text("---\ntitle: Home\n---\n\nA library for measuring.\n", "utf-8")
    text = Text(seed)
    for number in range(count):
        (cases / f"case-{number:06}.md").write_text(case(number, seed, text), "utf-8")


class Text:
    """Words as frequent as in a real text (Zipf's law over 30,000 forms)."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.words = ["".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(WORDS)]
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))

    def sentences(self, chance: random.Random, count: int) -> Iterator[str]:
        """Sentences of together about `count` words."""
        while count > 0:
            length = min(chance.randint(7, 22), count + 6)
            words = chance.choices(self.words, cum_weights=self.weights, k=length)
            yield f"{' '.join(words).capitalize()}."
            count -= length


def case(number: int, seed: int, text: Text) -> str:
    """The file of one case."""
    chance = random.Random(f"{seed}/{number}")
    lists = shipped_vocabularies()

    def some(name: str, most: int) -> str:
        return ", ".join(chance.sample(list(lists[name].terms), chance.randint(1, most)))

    title = " ".join(text.sentences(chance, 1))[:90].rstrip(".")
    year = chance.randint(1998, 2025)
    lines = [
        "---",
        f"title: {title} {number}",
        f"summary: {' '.join(text.sentences(chance, 18))[:270]}",
        f"kind: {some('kinds', 1)}",
        f"place: {title.split()[0]}, {chance.choice(COUNTRIES)}",
        f"settlement: [{some('settlements', 2)}]",
        f"people: [{some('people', 4)}]",
        f"themes: [{some('themes', 3)}]",
        f"status: {chance.choice(('pilot', 'running', 'changed', 'ended', 'unknown'))}",
        f"as_of: {year}",
        f"period: {year - chance.randint(0, 6)}/{year}",
        f"initiated_by: [{some('initiators', 2)}]",
        f"stages: [{some('stages', 3)}]",
        f"approach: [{some('approaches', 4)}]",
        f"questions: [{some('questions', 3)}]",
        "steps:",
        *(
            f"  - {{title: Step {step}, when: {year - 1}, what: {next(text.sentences(chance, 14))}, source: report}}"
            for step in range(3)
        ),
        "what_helped:",
        *(f"  - {{text: {next(text.sentences(chance, 14))}, source: report}}" for _ in range(3)),
        "results:",
        *(
            f"  - {{claim: {next(text.sentences(chance, 12))}, value: {chance.randint(2, 900)}, unit: people, evidence: account, source: story}}"
            for _ in range(2)
        ),
        "not_stated: [funding, takes_money]",
        "sources:",
        f"  - {{id: report, title: Annual report {year}, publisher: The office, date: {year}, told_by: partner}}",
        f"  - {{id: story, title: Told by those who did it, date: {year}, told_by: self}}",
        "---",
        "",
    ]
    for heading, words in BODY:
        lines += [f"## {heading}", "", *paragraphs(text, chance, words)]
    return "\n".join(lines) + "\n"


def paragraphs(text: Text, chance: random.Random, words: int) -> Iterator[str]:
    """A section's text: paragraphs with a citation each, and a list."""
    while words > 60:
        yield f"{' '.join(text.sentences(chance, 60))}[^{chance.choice(('report', 'story'))}]\n"
        words -= 66
    yield from (f"- {next(text.sentences(chance, 9))}" for _ in range(max(1, words // 12)))
    yield ""


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 7)
