"""What strangers may rely on."""

import ast
from pathlib import Path

import caseatlas

PACKAGE = Path(caseatlas.__file__).parent


def test_the_public_names_are_these():
    """A name is added or taken away on purpose, never by accident."""
    assert ["Library", "Loaded", "Problem", "Record", "Severity", "__version__", "load"] == sorted(
        caseatlas.__all__, key=str
    )


def test_every_public_function_and_class_says_what_it_is_for():
    """Public means: at the top of a module or of a class, and not called with an underscore."""
    assert [] == [f"{path.relative_to(PACKAGE)}:{name}" for path in sources() for name in undocumented(path)]


def sources():
    """Our own modules."""
    return sorted(PACKAGE.rglob("*.py"))


def undocumented(path):
    """Public classes, and functions of more than a few lines, without a docstring."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and ast.get_docstring(node) is None:
            yield node.name
