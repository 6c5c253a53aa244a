"""`caseatlas check`: what it prints, what it answers, and where it finds the library."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from caseatlas.cli.app import commands, main
from tests.golden.small_library import BASE, CASE, small_library, with_fields

ORIGINAL = (BASE / CASE).read_text("utf-8")
ERROR = with_fields(ORIGINAL, "people: [migrant]")
WARNING = with_fields(ORIGINAL, "people: [migrants, migrants]")


@pytest.fixture
def root(tmp_path):
    """The folder that holds a copy of the small library."""
    small_library(tmp_path)
    return tmp_path


def check(*arguments):
    """Run the command."""
    return CliRunner().invoke(commands, ["check", *map(str, arguments)])


@pytest.mark.parametrize(
    ("content", "arguments", "code"),
    [
        (ORIGINAL, [], 0),
        (ORIGINAL, ["--strict"], 0),
        (WARNING, [], 0),
        (WARNING, ["--strict"], 1),
        (ERROR, [], 1),
        (ERROR, ["--quiet"], 1),
        (ERROR, ["--format", "json"], 1),
        (ERROR, ["--format", "github"], 1),
        (ERROR, ["--format", "sarif"], 1),
        (ORIGINAL, ["--format", "xml"], 2),
        (ORIGINAL, ["--unknown"], 2),
        (ORIGINAL, ["nothing.md"], 2),
    ],
)
def test_the_exit_code_says_how_it_stands(content, arguments, code, root, monkeypatch):
    """0 fine, 1 problems in the content, 2 wrong use; warnings count only with --strict."""
    (root / CASE).write_text(content, "utf-8")
    monkeypatch.chdir(root)

    assert code == check(*arguments).exit_code


def test_a_fault_of_ours_is_told_as_one(root, monkeypatch, capsys):
    """Exit code 3, where to report it, and never a bare traceback."""
    monkeypatch.setattr("caseatlas.cli.check.load", lambda folder: 1 / 0)
    monkeypatch.setattr(sys, "argv", ["caseatlas", "check", "--library", str(root)])

    with pytest.raises(SystemExit) as ended:
        main()

    told = capsys.readouterr().err
    assert 3 == ended.value.code
    assert told.startswith("This is a fault in Case Atlas, not in your library.")
    assert "issues/new" in told and "ZeroDivisionError" in told


@pytest.mark.parametrize("start", [".", "cases", "cases/pages", "cases/media/tailor-cooperative"])
def test_the_library_is_found_by_walking_up(start, root, monkeypatch):
    """From any folder inside it."""
    monkeypatch.chdir(root / start)

    assert "6 records: everything is fine\n" == check().stdout


@pytest.mark.parametrize("given", ["", "cases"])
def test_a_library_may_be_named(given, root, monkeypatch, tmp_path_factory):
    """By its own folder, or by the one that holds it."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    assert 0 == check("--library", root / given).exit_code


@pytest.mark.parametrize("given", ["cases/pages", "nowhere"])
def test_a_named_folder_has_to_be_a_library(given, root):
    """The folders above a named one are not asked."""
    ran = check("--library", root / given)

    assert 2 == ran.exit_code
    assert "There is no" in ran.stderr


def test_without_a_library_the_command_says_how_to_begin(tmp_path, monkeypatch):
    """And where it looked."""
    monkeypatch.chdir(tmp_path)
    ran = check()

    assert 2 == ran.exit_code
    assert str(tmp_path) in ran.stderr and "caseatlas init" in ran.stderr


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("cases/tailor-cooperative.md", 1),
        ("cases/guest-at-school.md", 0),
        ("cases", 1),
        (".", 1),
        ("cases/organisations", 0),
    ],
)
def test_paths_choose_what_is_told(path, count, root, monkeypatch):
    """The file is still judged within the whole library."""
    (root / CASE).write_text(ERROR, "utf-8")
    monkeypatch.chdir(root)
    ran = check(path, "--format", "json")

    assert count == len(json.loads(ran.stdout)["problems"])
    assert ran.exit_code == (count > 0)


def test_paths_are_seen_from_where_one_stands(root, monkeypatch):
    """As the shell completes them."""
    (root / CASE).write_text(ERROR, "utf-8")
    monkeypatch.chdir(root / "cases")

    assert 1 == check("tailor-cooperative.md").exit_code
    assert 1 == check(root / CASE).exit_code
    assert 0 == check("guest-at-school.md").exit_code


def test_a_path_outside_is_wrong_use(root, monkeypatch, tmp_path_factory):
    """It cannot have problems of this library."""
    other = tmp_path_factory.mktemp("other") / "x.md"
    other.touch()
    monkeypatch.chdir(root)

    assert 2 == check(other).exit_code


def test_quiet_says_nothing_when_there_is_nothing_to_say(root, monkeypatch):
    """For scripts."""
    monkeypatch.chdir(root)

    assert "" == check("--quiet").stdout


def test_problems_are_told_in_the_order_of_files_and_lines(root, monkeypatch):
    """As one mends them."""
    (root / CASE).write_text(with_fields(ORIGINAL, "people: [x1, x2]\nplace: nowhere"), "utf-8")
    (root / "cases" / "guest-at-school.md").write_text(with_fields(ORIGINAL, "themes: [x3]"), "utf-8")
    monkeypatch.chdir(root)
    found = json.loads(check("--format", "json").stdout)["problems"]
    order = [(problem["path"], problem["line"], problem["column"]) for problem in found]

    assert sorted(order) == order
    assert 4 == len(order)


def test_paths_of_annotations_lead_from_gits_top(tmp_path, monkeypatch):
    """GitHub knows files by their way from there; JSON by their way from the library's folder."""
    small_library(tmp_path / "atlas", {CASE: ERROR})
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "atlas")

    assert f"file=atlas/{CASE}," in check("--format", "github").stdout
    assert f'"uri": "atlas/{CASE}"' in check("--format", "sarif").stdout
    assert CASE == json.loads(check("--format", "json").stdout)["problems"][0]["path"]


def test_the_command_runs_as_a_program_of_its_own(root):
    """With its own process, letters of every language, and no colours for a pipe."""
    (root / CASE).write_text(ERROR, "utf-8")
    command = [sys.executable, "-m", "caseatlas", "check", "--library", str(root)]
    ran = subprocess.run(command, capture_output=True, check=False)

    assert 1 == ran.returncode
    assert "error[unknown-term]: “migrant” is not a word of the list “people”." in ran.stdout.decode("utf-8")
    assert b"\x1b" not in ran.stdout
    assert b"" == ran.stderr


def test_the_answer_is_the_same_on_every_run(root):
    """Suggestions, too, whatever order the machine keeps its sets in."""
    slips = "people: [migrnt, womn]\npeple: x\npictures: [{file: workshp.jpg, alt: x, credit: x, licence: x, consent: given}]"
    (root / CASE).write_text(with_fields(ORIGINAL, slips), "utf-8")
    (root / "cases" / "pages" / "x.md").write_text("[a](../guest-at-scool.md) [b](../tailor.md)", "utf-8")
    command = [sys.executable, "-m", "caseatlas", "check", "--library", str(root)]
    told = {
        subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    }

    assert 1 == len(told)


@pytest.mark.parametrize("arguments", [["unknown-term"], [], ["--all"]])
def test_explain_prints_the_manual(arguments):
    """One page, or the list of all."""
    ran = CliRunner().invoke(commands, ["explain", *arguments])

    assert 0 == ran.exit_code
    assert "unknown-term" in ran.stdout and "A word that is not in its list." in ran.stdout


def test_explain_helps_with_a_misspelt_code():
    """Codes are looked up by people."""
    ran = CliRunner().invoke(commands, ["explain", "unknow-term"])

    assert 2 == ran.exit_code
    assert "Did you mean “unknown-term”?" in ran.stderr
