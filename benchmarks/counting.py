"""``python -m benchmarks.counting``: the instructions that the hottest rows take, which no other process disturbs.

A program is run under ``valgrind --tool=callgrind`` twice, once with calls of the row and once without; the difference
is what the calls take. The counts are compared with those in counts.json, which ``--write`` renews.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.side import ROOT

COUNTS = Path(__file__).with_name("counts.json")
#: By how much a count may exceed the one in the file before it is a regression.
MARGIN = 0.05
#: How often each row is called.
CALLS = 200
ROWS = {
    "instantiate, 3 fields": "lambda: instantiate(three)",
    "instantiate, 10 nested": "lambda: instantiate(ten)",
    "builds, a target seen before": "lambda: builds(targets.Three, width=2)",
}
_PROGRAM = """
import gc, sys
from benchmarks import targets
from hydra_zen import builds, instantiate
three = builds(targets.Three, populate_full_signature=True)
ten = builds(targets.Holder, **{{f"part{{i}}": builds(targets.Three, width=i) for i in range(10)}})
rows = [{rows}]
for row in rows:
    for _ in range(20):
        row()
row, calls = rows[int(sys.argv[1])], int(sys.argv[2])
gc.collect()
gc.disable()
for _ in range(calls):
    row()
"""


def _instructions(row: int, calls: int) -> int:
    """Return how many instructions a process takes that calls a row so many times."""
    program = _PROGRAM.format(rows=", ".join(ROWS.values()))
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", program]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    done = subprocess.run(
        [*command, str(row), str(calls)], env=environment, capture_output=True, text=True, check=False
    )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit(done.stderr)
    return int(found[1])


def count() -> dict[str, int]:
    """Return how many instructions one call of each row takes."""
    without = _instructions(0, 0)
    return {title: (_instructions(row, CALLS) - without) // CALLS for row, title in enumerate(ROWS)}


def main() -> int:
    """Count, print, and return 1 if a row takes more instructions than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counting", description="Count instructions.")
    parser.add_argument("--write", action="store_true", help="renew counts.json instead of comparing with it")
    arguments = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is not installed", file=sys.stderr)
        return 2
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    counts = count()
    stored = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else {}
    known = stored.get(version, {})
    is_worse = False
    for title, found in counts.items():
        before = known.get(title)
        change = "" if before is None else f"{found / before - 1:+.1%}"
        is_worse = is_worse or (before is not None and found > before * (1 + MARGIN))
        print(f"{title:32} {found:>10,} instructions {change}")
    if arguments.write:
        COUNTS.write_text(json.dumps({**stored, version: counts}, indent=2) + "\n", encoding="utf-8")
        return 0
    return int(is_worse)


if __name__ == "__main__":
    sys.exit(main())
