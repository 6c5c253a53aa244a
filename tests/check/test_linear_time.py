"""The time a library takes grows with its size and with nothing else: no row of signs makes reading slow.

Each text fills a file to its last allowed byte with one repeated stretch. Two seconds of one processor are far more than
any of them takes (the slowest about one); a pattern that reads again what it has read would take minutes.
"""

import time

import pytest

from caseatlas.load import load
from caseatlas.read.files import MAX_BYTES
from caseatlas.report import github, json_file, sarif, text
from tests.golden.small_library import small_library

SECONDS = 2.0
FIELDS = (
    "title: x\nsummary: x\nplace: Sweden\npeople: [migrants]\nthemes: [employment]\nstatus: running\n"
    "sources: [{id: brief, title: x, told_by: self}]\n"
)
STRETCHES = [
    *(
        "a",
        "@",
        "[",
        "{",
        "- ",
        "*",
        "`",
        "```\n",
        "[^x]",
        "<",
        '"',
        "'",
        "\\",
        "#",
        "# ",
        ": ",
        "a: ",
        " ",
        "\t",
        "\n",
    ),
    *("|", "> ", "&a ", "*a ", "!a ", "? ", "---\n", "%x\n", ", ", "[^a", "](../", "a@b.c ", "- -", "{a: ", "[a, "),
    *("~~~\n", "**a**\n", "[]", "-a\n", "* a\n", "1. a\n", "<x on", "javascript ", "\u00a0", "\u200b", "\u2028", "é"),
    *("👍", "\u0301", "ﷺ", "\r", "\r\n", "## \n", "##x\n", "## What happens\n", "[^a]: b\n", "a\n---\n", "    a\n"),
    *(
        "a: b\n",
        "- a\n",
        "a b: c\n",
        "k: a: b\n",
        "k: v #x\n",
        "k: @\n",
        'k: "\n',
        "k: [\n",
        "<<: *a\n",
        "x: &x [*x]\n",
    ),
    *(
        "](../a.md)",
        "../",
        "and ",
        "a, ",
        "2018 ",
        "http://a.b ",
        "j a",
        "on=",
        "&amp;",
        "\0",
        "\ue000",
        "> a\n",
        "| a |\n",
    ),
]
EVERYWHERE = {
    "a text": ("cases/x.md", f"---\n{FIELDS}---\n\n## What happens\n\n", ""),
    "fields": ("cases/x.md", "---\n", "\n---\n\n## What happens\n\nx\n"),
    "a whole file": ("cases/x.md", "", ""),
    "a page": ("cases/pages/x.md", "", ""),
    "a value": ("cases/x.md", f"---\n{FIELDS}kind: ", "\n---\n\n## What happens\n\nx\n"),
    "prose in YAML": ("cases/x.yml", f"{FIELDS}what_happens: |\n  ", ""),
    "the settings": ("cases/library.yml", "", ""),
    "a list of words": ("cases/vocabularies/people.yml", "terms:\n  ", ""),
    "the host's settings": ("mkdocs.yml", "", ""),
}
QUICK = ("a text", "fields")


def filled(before, stretch, behind):
    """A file of the greatest size: something before and behind, and the stretch in between as often as it fits."""
    room = MAX_BYTES - len((before + behind).encode())
    return before + stretch * (room // len(stretch.encode())) + behind


def seconds_for(folder, files):
    """The processor's time for judging a library and telling its problems in every form; and the problems."""
    library = small_library(folder, files)
    start = time.process_time()
    loaded = load(library)
    for _ in text.render(loaded.problems, loaded.line):
        pass
    json_file.render(loaded.problems, 0)
    sarif.render(loaded.problems, {}, "1")
    list(github.render(loaded.problems))
    return time.process_time() - start, loaded.problems


@pytest.mark.parametrize("stretch", STRETCHES, ids=ascii)
@pytest.mark.parametrize(
    "place", [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in EVERYWHERE]
)
def test_no_stretch_of_signs_takes_long(place, stretch, tmp_path):
    """Wherever it stands; and what is said of it stays short."""
    path, before, behind = EVERYWHERE[place]

    seconds, problems = seconds_for(tmp_path, {path: filled(before, stretch, behind)})

    assert seconds < SECONDS
    assert [] == [problem for problem in problems if len(problem.message) > 400 or len(problem.hint) > 900]


def numbered(before, line, behind="", most=MAX_BYTES):
    """A file filled with lines that differ by a number."""
    made = [before]
    size = len(before.encode()) + len(behind.encode())
    number = 0
    while size + len(line.format(number).encode()) <= most:
        made.append(line.format(number))
        size += len(made[-1].encode())
        number += 1
    return "".join(made) + behind


TEXT = "\n---\n\n## What happens\n\nx\n"
CROWDS = {
    "unknown words": ("cases/x.md", numbered(f"---\n{FIELDS}questions: [", "word{0}, ", f"]{TEXT}")),
    "unknown fields": ("cases/x.md", numbered(f"---\n{FIELDS}", "field{0}: x\n", TEXT)),
    "unknown headings": ("cases/x.md", numbered(f"---\n{FIELDS}---\n", "## What happens {0}\nx\n")),
    "unknown records": ("cases/x.md", numbered(f"---\n{FIELDS}related: [", "case{0}, ", f"]{TEXT}")),
    "unknown citations": ("cases/x.md", numbered(f"---\n{FIELDS}---\n## What happens\n", "[^brief{0}] `x` ")),
    "unknown places": ("cases/x.md", numbered(f"---\n{FIELDS}x: y\nplace: [", "Sweeden{0}, ", f"]{TEXT}")),
    "unknown reasons": ("cases/x.md", numbered(f"---\n{FIELDS}not_stated: [", "titel{0}, ", f"]{TEXT}")),
    "sources": (
        "cases/x.md",
        numbered(f"---\n{FIELDS.split('sources')[0]}sources:\n", "  - {{id: s{0}, title: x, told_by: self}}\n", TEXT),
    ),
    "results": (
        "cases/x.md",
        numbered(f"---\n{FIELDS}results:\n", "  - {{claim: x{0}, value: y, source: z{0}}}\n", TEXT),
    ),
    "words with a word above": ("cases/vocabularies/people.yml", numbered("terms:\n", "  a{0}: {{broader: b{0}}}\n")),
    "words in one long row": ("cases/vocabularies/people.yml", numbered("terms:\n", "  a{0}: {{broader: a1{0}}}\n")),
    "declared fields": ("cases/library.yml", numbered("title: x\nfields:\n", "  f{0}: {{type: texd}}\n")),
    "links": ("cases/pages/x.md", numbered("", "[a](../case-{0}.md) ")),
    "spaces before a colon": ("cases/x.md", f"---\ntitle: a{' ' * 200_000}b: c: d\n{TEXT}"),
    "spaces between hyphens": ("cases/x.md", f"---\npeople: - a{' ' * 200_000}b - c\n{TEXT}"),
    "twenty slips at the end": (
        "cases/x.yml",
        "# " + "x" * 200_000 + "\n" + "".join(f"k{n}: a: b\n" for n in range(30)),
    ),
    "a slip in every line": ("cases/x.yml", numbered("", "k{0}: a: b\n")),
    "quotes left open": ("cases/x.yml", numbered("", 'k{0}: "a\n')),
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_no_crowd_of_faults_takes_long(crowd, tmp_path):
    """Each of thousands of names is looked for, and the first ones get a suggestion."""
    path, content = CROWDS[crowd]

    seconds, problems = seconds_for(tmp_path, {path: content})

    assert seconds < SECONDS
    assert problems


@pytest.mark.slow
def test_twice_the_files_take_twice_the_time(tmp_path):
    """Records point to each other, and no list of all is walked for each."""

    def seconds(count):
        rest = FIELDS.split("\n", 1)[1]
        files = {
            f"cases/case-{n}.yml": f"title: Case {n}\n{rest}related: [case-{(n + 1) % count}]\nwhat_happens: x\n"
            for n in range(count)
        }
        files |= {f"cases/case-{n}.sv.yml": f"title: Fall {n}\n" for n in range(count)}
        return min(seconds_for(tmp_path / f"{count}-{turn}", files)[0] for turn in range(2))

    assert seconds(2000) < 3 * seconds(1000)
