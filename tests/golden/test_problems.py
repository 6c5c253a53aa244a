"""What people get wrong, and what they are told: each golden through both doors, the function and the command."""

import json

import pytest
from click.testing import CliRunner

from caseatlas.cli.app import commands
from caseatlas.load import load
from caseatlas.model.problem import Severity
from caseatlas.report import json_file
from tests.golden.golden import goldens, read, told
from tests.golden.small_library import small_library


@pytest.mark.parametrize("path", goldens(), ids=lambda path: path.stem)
def test_people_are_told_what_is_wrong_and_how_to_mend_it(path, tmp_path):
    """The function gives the problems of the golden, and the command tells programs the same ones."""
    golden = read(path)
    library = small_library(tmp_path, golden.files)

    loaded = load(library)
    ran = CliRunner().invoke(commands, ["check", "--library", str(library), "--format", "json"])

    assert golden.problems == told(loaded)
    assert [json_file.as_dict(problem) for problem in loaded.problems] == json.loads(ran.stdout)["problems"]
    assert ran.exit_code == any(problem.severity is Severity.ERROR for problem in loaded.problems)


def test_the_small_library_is_fine(tmp_path):
    """Whatever a golden tells comes from its own files."""
    assert () == load(small_library(tmp_path)).problems


@pytest.mark.parametrize("path", goldens(), ids=lambda path: path.stem)
def test_a_golden_says_what_it_shows(path):
    """A sentence at its head, in words."""
    golden = read(path)

    assert golden.about.endswith(".")
    assert golden.files
