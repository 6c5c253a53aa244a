"""The browser code: every type is known, and no text is ever read as markup or code."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "theme" / "js"
COMPILER = HERE / "node_modules" / "typescript" / "bin" / "tsc"

# Ways to make markup or code of a text.
SINKS = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|DOMParser"
    r"|eval|Function)\b|document\.write|javascript:|set(?:Timeout|Interval)\(\s*[\"'`]|setAttribute\(\s*[\"'`]on"
)


def test_the_browser_code_is_fully_typed():
    """TypeScript's own checker, strict, over plain JavaScript with JSDoc types."""
    if shutil.which("node") is None or not COMPILER.is_file():
        pytest.skip("TypeScript is not here: run “npm install” in tests/browser (needs Node)")
    ran = subprocess.run(
        ["node", str(COMPILER), "-p", str(HERE / "tsconfig.json")], capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout


def test_no_text_becomes_markup_or_code():
    """Nodes are made, texts are set: no `innerHTML`, no `eval`, nothing of the kind."""
    found = [
        f"{path.relative_to(SCRIPTS)}:{number}: {line.strip()}"
        for path in sorted(SCRIPTS.rglob("*.js"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if SINKS.search(line)
    ]

    assert [] == found


def test_every_file_of_the_browser_code_asks_to_be_checked():
    """Each says so in its first line."""
    assert [] == [
        path.name for path in SCRIPTS.rglob("*.js") if not path.read_text("utf-8").startswith("// @ts-check\n")
    ]
