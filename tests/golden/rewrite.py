"""Writes into every golden what a contributor is told today: `python -m tests.golden.rewrite`, then read the changes."""

import tempfile
from dataclasses import replace
from pathlib import Path

from caseatlas.load import load
from tests.golden.golden import goldens, read, told
from tests.golden.small_library import small_library

if __name__ == "__main__":
    for path in goldens():
        golden = read(path)
        with tempfile.TemporaryDirectory() as folder:
            loaded = load(small_library(Path(folder), golden.files))
        path.write_text(replace(golden, problems=told(loaded)).written(), "utf-8")
