"""How long judging takes as a library grows: python bench/judge.py [N …].

Every size runs in a process of its own on one core; the last line says how time and memory grow (1.0 is linear).
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus

SIZES = (250, 500, 1000, 2000, 4000)
MEASURE = """
import json, resource, sys, time
from pathlib import Path
start = time.process_time()
from caseatlas.load import load
loaded = load(Path(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([time.process_time() - start, peak, len(loaded.problems), len(loaded.library.main)]))
"""


def measure(count: int) -> tuple[float, float]:
    """Seconds of one core and MiB at the peak for judging `count` cases."""
    with tempfile.TemporaryDirectory() as folder:
        corpus.make(Path(folder), count)
        command = [sys.executable, "-c", MEASURE, str(Path(folder) / "cases")]
        seconds, peak, problems, records = json.loads(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout
        )
    if problems or records != count:
        sys.exit(f"The corpus is not clean: {problems} problems, {records} of {count} cases.")
    return seconds, peak


def main() -> None:
    """Print a row a size, and the slope over all of them."""
    sizes = [int(given) for given in sys.argv[1:]] or SIZES
    rows = [(count, *measure(count)) for count in sizes]
    print(f"{'cases':>7} {'seconds':>9} {'ms/case':>9} {'peak MiB':>9}")
    for count, seconds, peak in rows:
        print(f"{count:>7} {seconds:>9.2f} {1000 * seconds / count:>9.2f} {peak:>9.0f}")
    if len(rows) > 1:
        (few, fast, small), (many, slow, large) = rows[0], rows[-1]
        grown = math.log(many / few)
        print(
            f"growth of time {math.log(slow / fast) / grown:.2f}, of memory {math.log(large / small) / grown:.2f} (1.0 is linear)"
        )


if __name__ == "__main__":
    main()
