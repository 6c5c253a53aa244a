"""The rooms of the house: imports go one way, and only one room knows the host."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "caseatlas"


def test_imports_go_one_way():
    """The contracts in pyproject.toml hold; a new room without a place in the order fails too."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-cache",
    ]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_judging_needs_no_mkdocs():
    """A library can be judged where MkDocs is not installed."""
    block = (
        "import sys; sys.modules['mkdocs'] = None; import caseatlas.load, caseatlas.cli.check, caseatlas.cli.explain"
    )

    assert 0 == subprocess.run([sys.executable, "-c", block], check=False).returncode


def test_only_the_reading_room_opens_library_files():
    """`read_text` and `open` on a library's files stand in one room; the others get texts and nodes."""
    allowed = {"read", "cli", "host", "build", "scaffold", "page", "check/preset.py"}
    offenders = [
        found.relative_to(PACKAGE).as_posix()
        for found in sorted(PACKAGE.rglob("*.py"))
        if any(call in found.read_text("utf-8") for call in (".read_text(", ".read_bytes(", " open("))
        and not any(found.relative_to(PACKAGE).as_posix().startswith(place) for place in allowed)
    ]

    assert [] == offenders


def test_no_room_reads_a_clock():
    """Builds are reproducible: no date but those a library states or a caller passes in."""
    clocks = ("datetime.now", "date.today", "time.time(", "utcnow", "localtime")
    offenders = [
        f"{found.relative_to(PACKAGE)}: {clock}"
        for found in sorted(PACKAGE.rglob("*.py"))
        for clock in clocks
        if clock in found.read_text("utf-8")
    ]

    assert [] == [offender for offender in offenders if not offender.startswith(("cli/", "scaffold/"))]
