"""`caseatlas new`: a commented file, ready to fill in."""

import shutil

import pytest

from caseatlas.load import load
from caseatlas.model.problem import Severity
from caseatlas.scaffold.naming import id_of
from caseatlas.scaffold.record import Beginning, blank_record
from tests.scaffold.conftest import ROOT
from tests.scaffold.filling import filled, uncommented

LIBRARY = load(ROOT / "cases").library
TYPES = sorted(LIBRARY.schema.types)
FRIENDLY = {"missing-field", "missing-text", "empty-section", "too-few"}


def problems_of(root, path):
    """What `check` says of one file."""
    return [problem for problem in load(root / "cases").problems if problem.path == path]


def placed(root, kind, text, ending):
    """A record's text written where it belongs; the path as problems name it."""
    folder = f"cases/{kind.folder}".rstrip("/")
    path = f"{folder}/something-new{ending}"
    (root / folder).mkdir(exist_ok=True)
    (root / path).write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("ending", [".md", ".yml"])
@pytest.mark.parametrize("key", TYPES)
def test_a_blank_file_lacks_fields_and_nothing_else(reference, key, ending):
    """Untouched, it says which fields are missing; there is no slip of YAML in it and no unknown word."""
    kind = LIBRARY.schema.types[key]
    text = blank_record(
        LIBRARY, Beginning(kind, "something-new", "Something: “new”", "en", "2026-11-24"), ending == ".yml"
    )

    problems = problems_of(reference, placed(reference, kind, text, ending))

    assert {problem.code for problem in problems} <= FRIENDLY
    assert any(problem.code == "missing-field" for problem in problems)


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("ending", [".md", ".yml"])
@pytest.mark.parametrize("key", TYPES)
def test_a_blank_file_filled_in_passes(reference, key, ending, language):
    """With something fitting behind every open colon, nothing is left to mend."""
    kind = LIBRARY.schema.types[key]
    beginning = Beginning(kind, "something-new", "Nytt: åäö", language, "2026-11-24")
    text = filled(blank_record(LIBRARY, beginning, ending == ".yml"), kind, LIBRARY)

    assert [] == problems_of(reference, placed(reference, kind, text, ending))


@pytest.mark.parametrize("ending", [".md", ".yml"])
@pytest.mark.parametrize("key", TYPES)
def test_every_optional_field_can_be_switched_on_and_filled_in(reference, key, ending):
    """Taking away every # and filling every blank gives a record that passes: the file leaves nothing out that it names."""
    kind = LIBRARY.schema.types[key]
    shutil.copytree(ROOT / "tests" / "scaffold" / "media", reference / "cases" / "media" / "something-new")
    blank = blank_record(LIBRARY, Beginning(kind, "something-new", "New", "en", "2026-11-24"), ending == ".yml")
    text = filled(uncommented(blank), kind, LIBRARY)

    path = placed(reference, kind, text, ending)

    assert [] == [problem for problem in problems_of(reference, path) if problem.severity is Severity.ERROR]
    record = load(reference / "cases").library.get(key, "something-new")
    left_out = {
        "language",
        "aliases",
        "checked",
        "withdrawn",
        *(() if kind.by_role("sources") else ("contradictions",)),
    }
    unfilled = {name for name, field in kind.fields.items() if field.kind != "prose"} - set(record.values) - left_out
    assert set() == unfilled


def test_what_is_needed_stands_first_and_open():
    """Fields that every case needs come before those it may have, which are commented out."""
    blank = blank_record(LIBRARY, Beginning(LIBRARY.schema.main, "x", "X", "en", "2026-11-24"))

    assert (
        blank.index("\nsources:") < blank.index("\n#as_of:") < blank.index("\n#settlement:") < blank.index("\n#kind:")
    )
    assert "#   migrants – Migrants\n" in blank
    assert blank.endswith("---\n\n## What happens\n")


def test_notes_are_in_the_language_of_the_file():
    """A Swedish file is explained in Swedish and has a Swedish heading."""
    blank = blank_record(LIBRARY, Beginning(LIBRARY.schema.main, "x", "X", "sv", "2026-11-24"))

    assert "# I korthet: En eller två enkla meningar" in blank
    assert "\nlanguage: sv\n" in blank
    assert "\n## Vad som händer\n" in blank


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Bybutiken i Hemma", "bybutiken-i-hemma"),
        ("Åre, Älvsbyn & Östersund!", "are-alvsbyn-ostersund"),
        ("Smørrebrød på Ærø", "smorrebrod-pa-aero"),
        ("Die Straße", "die-strasse"),
        ("Łódź", "lodz"),
        ("Café’s café", "cafes-cafe"),
        ("  -- a -- ", "a"),
        ("日本", ""),
        ("x" * 99, "x" * 80),
    ],
)
def test_an_id_is_made_from_the_title(title, id):
    """Letters lose their marks, everything else becomes a hyphen."""
    assert id == id_of(title)


def test_a_file_is_written_and_the_next_step_named(caseatlas, reference):
    """The id comes from the title, the day from the calendar, and the answer says what to do."""
    ran = caseatlas("new", "case", 'The shop: "ours" # 1', cwd=reference)

    assert 0 == ran.returncode, ran.stderr
    assert "Wrote cases/the-shop-ours-1.md." in ran.stdout
    assert "caseatlas check cases/the-shop-ours-1.md" in ran.stdout
    record = load(reference / "cases").library.get("case", "the-shop-ours-1")
    assert 'The shop: "ours" # 1' == record.title
    assert str(record.values["added"]).startswith("20")


def test_a_type_may_be_called_by_its_label(caseatlas, reference):
    """Case does not matter, and neither does the plural."""
    ran = caseatlas("new", "Organisations", "Röda korset", "--yaml", cwd=reference)

    assert 0 == ran.returncode, ran.stderr
    assert (reference / "cases" / "organisations" / "roda-korset.yml").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["case", "Tailor Cooperative"], "There is a case “tailor-cooperative” already (cases/tailor-cooperative.md)."),
        (["case", "Library"], "“library” is a name the library needs itself."),
        (["case", "日本"], "“日本” gives no file name."),
        (["case", "x", "--id", "No Way"], "“No Way” gives no file name."),
        (["organization", "x"], "This library has no type “organization”. Did you mean “organisation”?"),
        (["case", "x", "--language", "fi"], "“fi” is not a language of this library (“en”, “sv”)."),
        (["case", "two", "words"], 'Put the title in quotation marks: new case "two words"'),
    ],
)
def test_wrong_use_is_explained_and_writes_nothing(caseatlas, reference, arguments, message):
    """Exit code 2, a sentence that says what to do, and not a file more than before."""
    before = sorted(reference.rglob("*"))

    ran = caseatlas("new", *arguments, cwd=reference)

    assert 2 == ran.returncode
    assert message in ran.stderr.replace("\n", " ")
    assert before == sorted(reference.rglob("*"))


def test_a_file_that_is_no_record_is_not_overwritten_either(caseatlas, reference):
    """Even a file that cannot be read as a record stays as it is."""
    (reference / "cases" / "mine.md").write_bytes(b"\xff\xfe broken")

    ran = caseatlas("new", "case", "Mine", cwd=reference)

    assert 2 == ran.returncode
    assert "It was left as it is." in ran.stderr
    assert b"\xff\xfe broken" == (reference / "cases" / "mine.md").read_bytes()


def test_a_library_of_something_else_gets_its_own_blanks(caseatlas, tmp_path):
    """Types and fields that a library declares itself are asked for in its own words."""
    (tmp_path / "library.yml").write_text(
        "title: Tools\ntypes:\n  tool:\n    main: true\n    label: Tool\n    fields:\n"
        "      name: {type: text, required: true, label: Name}\n"
        "      price: {type: number, required: true, minimum: 1, label: Price, help: In euros}\n"
        "      open: {type: yes-no, label: Open source}\n"
        "      use: {type: prose, required: true, label: How to use it}\n",
        "utf-8",
    )

    ran = caseatlas("new", "tool", "A saw", cwd=tmp_path)
    assert "---\n\n## How to use it\n" in (tmp_path / "a-saw.md").read_text("utf-8")

    ran = caseatlas("new", "tool", "A hammer", "--yaml", cwd=tmp_path)

    assert 0 == ran.returncode, ran.stderr
    text = (tmp_path / "a-hammer.yml").read_text("utf-8")
    assert "\nname: A hammer\n" in text
    assert "# Price: In euros\nprice:\n" in text
    assert "# Open source: yes or no\n#open:\n" in text
    assert "# How to use it\nuse: |\n" in text


def test_a_declared_text_cannot_break_out_of_its_note(tmp_path):
    """Labels, words and headings of several lines stay notes: no line of theirs becomes a line of the file."""
    (tmp_path / "library.yml").write_text(
        "title: Tools\ntypes:\n  tool:\n    main: true\n    fields:\n"
        '      name: {type: text, required: true, label: "Name\\nevil: 1", help: "help\\nevil: 2"}\n'
        '      kind: {type: term, required: true, label: "Kind\\rx", terms: {a: "A\\nevil: 3"}}\n'
        '      "a: b": {type: text, required: true, label: Odd}\n'
        '      use: {type: prose, required: true, heading: "Use\\n## Evil"}\n',
        "utf-8",
    )
    library = load(tmp_path).library

    blank = blank_record(library, Beginning(library.schema.main, "x", "X", "en", "2026-11-24"))

    assert [] == [line for line in blank.splitlines() if "evil" in line and not line.startswith("#")]
    assert '\n"a: b":\n' in blank
    assert blank.endswith("\n## Use ## Evil\n")


@pytest.mark.parametrize("key", ["tool", "maker"])
def test_every_type_of_another_library_has_a_blank(caseatlas, tmp_path, key):
    """Notes are in English where a language has none of its own; labels are the library's."""
    shutil.copytree(ROOT / "tests" / "libraries" / "tool-catalogue", tmp_path, dirs_exist_ok=True)

    ran = caseatlas("new", key, "Etwas Neues", "--language", "de", cwd=tmp_path)

    assert ran.returncode == 0, ran.stderr
    path = f"library/{key}s/etwas-neues.md"
    assert {problem.code for problem in load(tmp_path / "library").problems if problem.path == path} <= FRIENDLY
    assert "# Wer sie sind" in (tmp_path / path).read_text("utf-8") or key == "tool"
