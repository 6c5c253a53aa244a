"""Build the reference library and open it in a browser: python3 scripts/open_site.py [--no-open]."""

from __future__ import annotations

import subprocess
import sys

import environment


def main() -> int:
    """Set up what is missing, then serve the site; with --no-open only build it into site/."""
    given = sys.argv[1:]
    if not set(given) <= {"--no-open"}:
        environment.stop(f"{__doc__}")
    python = environment.python()
    environment.install(".")
    command = ["build"] if "--no-open" in given else ["serve", "--open"]
    try:
        return subprocess.run([python, "-m", "caseatlas", *command], cwd=environment.ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
