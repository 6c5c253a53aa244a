"""Writes docs/manual/problems.md from the manual pages of the rules."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from caseatlas.check import catalog  # noqa: E402 the path has to be set first

if __name__ == "__main__":
    (ROOT / "docs" / "manual" / "problems.md").write_text(catalog.manual_of_all(), "utf-8")
