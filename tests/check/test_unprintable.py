"""The problems whose faulty input cannot be printed on a manual page, tried one by one."""

import os

import pytest
import yaml

from caseatlas.load import load
from caseatlas.read.files import MAX_BYTES
from caseatlas.read.yaml_slips import explain
from tests.check.conftest import ORIGINAL, codes, places
from tests.golden.small_library import CASE, small_library


def test_bad_encoding_points_at_the_first_wrong_byte(judged):
    """Line and column count letters, not bytes; that other records name the file is no second problem."""
    loaded = judged({CASE: ORIGINAL.encode("latin-1")})

    assert ["2:38 bad-encoding"] == places(loaded)
    assert "byte 0xe5" in loaded.problems[0].message and "Latin-1" in loaded.problems[0].message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(encoding, judged):
    """With a byte order mark or without one."""
    loaded = judged({CASE: ORIGINAL.encode(encoding)})

    assert ["bad-encoding"] == codes(loaded)
    assert "UTF-16" in loaded.problems[0].message


@pytest.mark.parametrize("size, expected", [(MAX_BYTES, []), (MAX_BYTES + 1, ["file-too-large"])])
def test_a_file_may_have_256_kb_and_not_a_byte_more(size, expected, judged):
    """The limit is said in the unit that file managers show."""
    assert expected == codes(judged({CASE: ORIGINAL.encode().ljust(size, b"x")}))


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\x7f", "\u202e", "\u2066", "\u2069", "\ufffe"])
def test_characters_that_deceive_are_refused(sign, judged):
    """Controls and those that turn the reading direction, wherever they stand."""
    loaded = judged({CASE: ORIGINAL.replace("Tailor", f"Tai{sign}lor")})

    assert ["2:15 forbidden-character"] == places(loaded)
    assert f"U+{ord(sign):04X}" in loaded.problems[0].message
    assert sign not in loaded.library.get("case", "tailor-cooperative").title


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u2060", "\u2028", "\x85", "\U000e0041"])
def test_characters_that_nobody_means_are_shown(sign, judged):
    """They change nothing, so that a look at them is enough."""
    assert ["2:15 invisible-character"] == places(judged({CASE: ORIGINAL.replace("Tailor", f"Tai{sign}lor")}))


@pytest.mark.parametrize(
    "text",
    [
        "שָׁלוֹם",
        "مرحبا",
        "نیم‌فاصله",
        "हिन्दी",
        "👩‍🌾",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "e\u0301",
        "co\u00adoperative",
        "1\u00a0000",
        "日本語",
        "👍🏽",
    ],
)
def test_every_writing_system_is_welcome(text, case_with):
    """Joiners, marks and soft hyphens belong to their languages, and flags are made of tags."""
    assert [] == codes(case_with(f"title: {text}"))


def test_a_no_break_space_where_yaml_needs_a_plain_one_is_shown(case_with):
    """Behind a colon and in front of a field; in a text it stays what it is."""
    loaded = case_with("place:\u00a0Luleå, Sweden\nas_of: 2019\nthemes:\n\u00a0 - employment\ntitle: 10\u00a0km")

    assert ["invisible-character"] * 2 == codes(loaded)
    assert "10\u00a0km" == loaded.library.get("case", "tailor-cooperative").title


def test_a_link_is_not_followed(tmp_path):
    """What it leads to would be published."""
    library = small_library(tmp_path)
    (library / "secret.md").symlink_to("/etc/passwd")

    assert ["not-a-plain-file"] == codes(load(library))


def test_a_library_needs_its_settings(tmp_path):
    """Nothing else is said of a library that nobody can understand."""
    library = small_library(tmp_path)
    (library / "library.yml").unlink()

    assert ["missing-file"] == codes(load(library))


def test_a_file_that_the_system_keeps_is_a_problem(tmp_path, monkeypatch):
    """The system's own reason is passed on."""
    library = small_library(tmp_path)

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    loaded = load(library)

    assert {"unreadable-file"} == set(codes(loaded))
    assert "Permission denied" in loaded.problems[0].message


def test_a_folder_that_the_system_keeps_is_a_problem(tmp_path, monkeypatch):
    """The other folders are still judged."""
    library = small_library(tmp_path)
    scandir = os.scandir

    def refuse(folder):
        if str(folder).endswith("programmes"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)

    assert ["unreadable-file"] == codes(load(library))


def test_a_complaint_we_do_not_know_is_passed_on():
    """We know of no text that leads here; the parser's next version might."""
    mark = yaml.Mark("", 3, 0, 3, None, None)
    slip = explain("a: b", "a: b", yaml.MarkedYAMLError("while reading", None, "found something new", mark))

    assert ("invalid-yaml", 3) == (slip.code, slip.start)
    assert "found something new" in slip.message
