"""`caseatlas new translation`: the original's texts above the lines they go into."""

import re
from pathlib import PurePosixPath

import pytest

from caseatlas.check.assemble import mark_of
from caseatlas.check.context import Context
from caseatlas.check.draft import draft_of
from caseatlas.check.preset import record_parts
from caseatlas.load import load
from caseatlas.read.files import LibraryFile
from caseatlas.read.text import Text
from caseatlas.scaffold.translation import blank_translation
from tests.scaffold.conftest import ROOT

LIBRARY = load(ROOT / "cases").library
FULL = "wales-social-value-forums"


def translation_of(root, kind, id, language):
    """The record's translation, as the library reads it, with the problems of its file."""
    loaded = load(root / "cases")
    made = loaded.library.get(kind, id).translations[language]
    return made, [problem for problem in loaded.problems if problem.path == made.path]


def test_a_translation_begins_with_what_it_is_of(caseatlas, reference):
    """The file says that it is current, and carries the mark of the original's present wording."""
    ran = caseatlas("new", "translation", FULL, "sv", cwd=reference)

    assert 0 == ran.returncode, ran.stderr
    text = (reference / "cases" / f"{FULL}.sv.md").read_text("utf-8")
    record = LIBRARY.get("case", FULL)
    assert text.startswith(f"---\ntranslation: current\ntranslation_of: {mark_of(record)}\n")
    assert f"\n# {record.title}\ntitle:\n" in text
    assert "\n## Vad som händer\n" in text


def test_every_text_of_the_original_stands_in_the_file():
    """Nothing that can be translated is left out: every sentence of the original is in a note."""
    record = LIBRARY.get("case", "afghan-association-kokkola")
    text = blank_translation(record, "sv")
    noted = {line.lstrip("# ") for line in text.splitlines() if line.startswith("#")}

    said = [record.title, record.values["what_helped"][0]["text"], record.values["funding"][0]["funder"]]
    said += [step["what"] for step in record.values["steps"]] + [
        found["evidence"] for found in record.values["placements"]
    ]
    said += [
        line
        for field in record.type.prose()
        if field.key in record.values
        for line in record.values[field.key].text.splitlines()
    ]
    assert [] == [one for one in said if one.strip() and one.lstrip("# ") not in noted]


@pytest.mark.parametrize(
    "record", [r for r in LIBRARY.all() if not r.translations], ids=lambda record: f"{record.type.key}-{record.id}"
)
def test_an_untouched_translation_breaks_nothing(record):
    """Before a word is translated there is only a look to take: headings without a text."""
    problems = []
    path = f"cases/{record.id}.sv.md"
    context = Context(record_parts(), LIBRARY.vocabularies, ("en", "sv"), problems)
    draft_of(
        record.type,
        record.id,
        LibraryFile(path, PurePosixPath(path)),
        Text(path, blank_translation(record, "sv")),
        context,
        "sv",
    )

    assert {"empty-section"} >= {problem.code for problem in problems}


def test_a_translated_list_is_laid_over_the_original(caseatlas, reference):
    """With the # taken away and texts filled in, each entry keeps what the original says beside its text."""
    caseatlas("new", "translation", "afghan-association-kokkola", "sv", cwd=reference)
    file = reference / "cases" / "afghan-association-kokkola.sv.md"
    text = re.sub(r"(?m)^#(what_helped:)$", r"\1", file.read_text("utf-8"))
    text = re.sub(r"(?m)^(what_helped:\n)#  # .*\n#  -$", r"\1  - Ett startbidrag.", text)
    text = re.sub(
        r"(?m)^## (.*)$", r"## \1\n\nNågra ord.", text.replace("\ntitle:\n", "\ntitle: Afghanska föreningen\n")
    )
    file.write_text(text, "utf-8")

    made, problems = translation_of(reference, "case", "afghan-association-kokkola", "sv")

    assert [] == problems
    assert "Afghanska föreningen" == made.title
    assert [{"text": "Ett startbidrag."}] == made.values["what_helped"]
    assert "current" == made.translation_status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-such-case", "sv"], "There is no record “no-such-case”."),
        (["tailor-cooperativ", "sv"], "Did you mean “tailor-cooperative”?"),
        ([FULL, "fi"], "“fi” is not a language of this library"),
        ([FULL, "en"], f"“{FULL}” is written in “en” already."),
        ([FULL], "Say into which language"),
        (["tailor-cooperative", "sv"], "There is a file cases/tailor-cooperative.sv.md already."),
    ],
)
def test_wrong_use_is_explained(caseatlas, reference, arguments, message):
    """Exit code 2 and a sentence that says what to do."""
    ran = caseatlas("new", "translation", *arguments, cwd=reference)

    assert 2 == ran.returncode
    assert message in " ".join(ran.stderr.split())


def test_a_linked_record_is_translated_where_it_lies(caseatlas, reference):
    """The file of an organisation's translation lies beside the organisation's, in Markdown even if that is YAML."""
    ran = caseatlas("new", "translation", "nordregio", "sv", cwd=reference)

    assert 0 == ran.returncode, ran.stderr
    assert (reference / "cases" / "organisations" / "nordregio.sv.md").is_file()
