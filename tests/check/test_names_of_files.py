"""File names: each is an address on the site for ever, and a name that every computer can write."""

import unicodedata

import pytest

from caseatlas.load import load
from tests.check.conftest import ORIGINAL, codes
from tests.golden.small_library import small_library

GOOD = ["time-bank", "a", "2019", "a1-b2-c3", "x" * 80]
BAD = [
    "Time-bank",
    "time bank",
    "time_bank",
    "time.bank.x",
    "time--bank",
    "-time",
    "time-",
    "tidsbank-luleå",
    "ｔｉｍｅ",
    "time(1)",
    "time+bank",
    "time'bank",
    "x" * 81,
    "x" * 240,
    "時間銀行",
    "ti:me",
    "ti|me",
    'ti"me',
    "time ",
    "٣",
]
RESERVED = [
    "index",
    "page",
    "library",
    "media",
    "pages",
    "vocabularies",
    "frameworks",
    "methods",
    "organisations",
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "lpt9",
    "CON",
    "Index",
]


@pytest.mark.parametrize("name", GOOD)
def test_a_name_of_letters_digits_and_single_hyphens_is_an_id(name, judged):
    """Up to eighty of them."""
    assert [] == codes(judged({f"cases/{name}.md": ORIGINAL}))


@pytest.mark.parametrize("name", BAD)
def test_any_other_name_is_refused_with_a_better_one(name, judged):
    """The file is read all the same, so that its other faults show."""
    (problem,) = judged({f"cases/{name}.md": ORIGINAL}).problems

    assert ("bad-id", f"cases/{name}.md") == (problem.code, problem.path)
    assert problem.hint.startswith("Rename the file")


@pytest.mark.parametrize("name", RESERVED)
def test_names_with_a_meaning_of_their_own_are_refused(name, judged):
    """Those of the library's folders and pages, and those that Windows keeps."""
    assert ["reserved-id"] == codes(judged({f"cases/{name}.md": "not even read"}))


def test_a_folder_of_records_reserves_no_name_in_other_folders(judged):
    """An organisation may be called “methods”: its address is another."""
    files = {"cases/organisations/methods.yml": "title: x\nsummary: x\nsources: [{id: a, title: x, told_by: self}]\n"}

    assert [] == codes(judged(files))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("time-bank.md", "Time-Bank.md"),
        ("time-bank.md", "time-bank.yml"),
        ("strasse.md", "straße.md"),
        ("ｔime.md", "time.md"),
        (unicodedata.normalize("NFC", "café.md"), unicodedata.normalize("NFD", "café.md")),
    ],
)
def test_names_that_some_computers_confuse_are_one_name(first, second, tmp_path):
    """Capitals, endings, and letters put together of one sign or of two."""
    library = small_library(tmp_path, {f"cases/{first}": ORIGINAL, f"cases/{second}": ORIGINAL})

    assert 1 == codes(load(library)).count("duplicate-id")


def test_ids_are_one_per_type(judged):
    """A case and a programme may share a name: their addresses differ."""
    assert [] == codes(judged({"cases/sempre.md": ORIGINAL}))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tailor-cooperative.sv.md", []),
        ("tailor-cooperative.sv.yml", []),
        ("tailor-cooperative.en.md", ["orphan-translation"]),
        ("tailor-cooperative.fi.md", ["orphan-translation"]),
        ("tailor-cooperative.zh-Hant.md", ["orphan-translation"]),
        ("nobody.sv.md", ["orphan-translation"]),
        ("tailor-cooperative.SV.md", ["bad-id"]),
        ("tailor-cooperative.sv.sv.md", ["orphan-translation"]),
    ],
)
def test_a_second_ending_is_a_language(name, expected, judged):
    """One of the library's, and not the original's own."""
    content = "title: x\n" if name.endswith(".yml") else "---\ntitle: x\n---\n"
    found = codes(judged({f"cases/{name}": content}))

    assert expected == [code for code in found if code not in {"missing-field", "missing-text"}]


def test_two_translations_into_one_language_are_one_too_many(judged):
    """Whatever their endings."""
    files = {
        "cases/tailor-cooperative.sv.md": "---\ntitle: x\n---\n",
        "cases/tailor-cooperative.sv.yml": "title: x\n",
    }

    assert ["duplicate-id"] == codes(judged(files))


@pytest.mark.parametrize(
    "path",
    [
        "cases/new.yaml",
        "cases/new.MD",
        "cases/new.txt",
        "cases/new.docx",
        "cases/new.md~",
        "cases/new",
        "cases/sub/new.md",
        "cases/organisations/sub/new.yml",
        "cases/vocabularies/people.yaml",
        "cases/photo.jpg",
    ],
)
def test_what_is_no_record_is_passed_over_with_a_word(path, judged):
    """A file that silently counts for nothing would be work lost."""
    (problem,) = judged({path: "x"}).problems

    assert ("unknown-file", path, "warning") == (problem.code, problem.path, problem.severity)
    assert problem.hint


@pytest.mark.parametrize("path", ["cases/README.md", "cases/.hidden.md", "cases/.git/config", "cases/media/x/y.jpg"])
def test_files_that_are_nobodys_records_are_left_alone(path, judged):
    """Read-me files, hidden files, pictures."""
    assert [] == codes(judged({path: "x"}))
