"""The measures of the house: a reason is needed past them."""

import ast
from pathlib import Path

import caseatlas

PACKAGE = Path(caseatlas.__file__).parent
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 60


def test_no_file_is_longer_than_a_sitting():
    """A file has one subject; past 400 lines it has two."""
    long = {
        str(path.relative_to(PACKAGE)): count
        for path in PACKAGE.rglob("*.py")
        if (count := lines(path)) > LINES_OF_A_FILE
    }

    assert {} == long


def test_no_function_is_longer_than_a_screen():
    """Functions are short enough to be read at once."""
    long = [
        f"{path.relative_to(PACKAGE)}:{node.name}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > LINES_OF_A_FUNCTION
    ]

    assert [] == long


def test_no_folder_is_a_shelf_without_a_name():
    """`utils`, `helpers`, `common` and `manager` say nothing."""
    shelves = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}

    assert [] == [str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if path.stem in shelves]


def lines(path):
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())
