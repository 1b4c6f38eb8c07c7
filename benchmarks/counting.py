"""``python -m benchmarks.counting``: the instructions that the hottest rows take, which no other process disturbs.

One process runs all rows under ``valgrind --tool=callgrind``, which writes its count before each row and after them.
The counts are compared with those in counts.json that the same interpreter and the same versions gave; ``--write``
renews them, as `make recount` does.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.side import ROOT

COUNTS = Path(__file__).with_name("counts.json")
#: By how much a count may exceed the recorded one before it is a regression. Ten runs give the same to the instruction;
#: where objects lie in memory, which depends on the folder of the tree, makes a difference of up to 0.5 %.
MARGIN = 0.03
#: How often each row is called.
CALLS = 200
ROWS = {
    "instantiate, 3 fields": "lambda: instantiate(three)",
    "instantiate, 10 nested": "lambda: instantiate(ten)",
    "builds, a target seen before": "lambda: builds(targets.Three, width=2)",
}
#: Callgrind writes its count whenever this function of the C library is called, which nothing else here calls.
_MARK = "getppid"
_PROGRAM = f"""
import gc, os
from benchmarks import targets
from hydra_zen import builds, instantiate
three = builds(targets.Three, populate_full_signature=True)
ten = builds(targets.Holder, **{{f"part{{i}}": builds(targets.Three, width=i) for i in range(10)}})
rows = [{", ".join(ROWS.values())}]
for row in rows:
    for _ in range(20):
        row()
gc.collect()
gc.disable()
for row in rows:
    os.{_MARK}()
    for _ in range({CALLS}):
        row()
os.{_MARK}()
"""


@dataclass(frozen=True)
class Count:
    """The instructions that one call of a row takes: the median of some runs, and how far they lie apart."""

    instructions: int
    spread: float

    @classmethod
    def of(cls, runs: list[int]) -> Count:
        """Return the count of some runs."""
        middle = median(runs)
        return cls(round(middle), round((max(runs) - min(runs)) / middle, 6))

    def is_regression_of(self, recorded: Count) -> bool:
        """Tell whether this is more than may be."""
        return self.instructions > recorded.instructions * (1 + MARGIN)


def made_with() -> dict[str, str]:
    """Return what counts depend on beside our own code."""
    told = subprocess.run(["valgrind", "--version"], capture_output=True, text=True, check=True)
    return {
        "python": f"{platform.python_implementation()} {sys.version}",
        "machine": platform.machine(),
        **{name: importlib.metadata.version(name) for name in ("hydra-core", "omegaconf")},
        "valgrind": told.stdout.strip(),
    }


def count_once() -> dict[str, int]:
    """Return how many instructions one call of each row takes, from one process."""
    # Nothing of the caller's environment: a tool that watches processes would be counted as well.
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONPATH": path}
    with tempfile.TemporaryDirectory() as folder:
        parts = Path(folder, "part")
        valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={parts}", f"--dump-before={_MARK}"]
        command = [*valgrind, sys.executable, "-c", _PROGRAM]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        # The first part is what came before the first row.
        written = [Path(f"{parts}.{number}") for number in range(2, len(ROWS) + 2)]
        if done.returncode != 0 or not all(part.exists() for part in written):
            raise RuntimeError(done.stderr)
        return {title: _total(part) // CALLS for title, part in zip(ROWS, written, strict=True)}


def _total(part: Path) -> int:
    """Return the instructions of one part."""
    found = re.search(r"^totals: (\d+)$", part.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return int(found[1])


def count(runs: int) -> dict[str, Count]:
    """Return how many instructions one call of each row takes, from so many processes."""
    counted = [count_once() for _ in range(runs)]
    return {title: Count.of([one[title] for one in counted]) for title in ROWS}


def _records() -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else []
    return records


def recorded(environment: dict[str, str]) -> dict[str, Count] | None:
    """Return the counts that were recorded in the same environment; None if there are none."""
    for record in _records():
        if record["made_with"] == environment:
            return {title: Count(**counted) for title, counted in record["counts"].items()}
    return None


def record(environment: dict[str, str], counts: dict[str, Count], runs: int) -> None:
    """Put counts in the place of those that were recorded in the same environment."""
    others = [one for one in _records() if one["made_with"] != environment]
    new = {"made_with": environment, "runs": runs, "counts": {title: vars(one) for title, one in counts.items()}}
    COUNTS.write_text(json.dumps([*others, new], indent=2) + "\n", encoding="utf-8")


def main() -> int:
    """Count, print, and return 1 if a row takes more instructions than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counting", description="Count instructions.")
    parser.add_argument("--runs", type=int, default=1, help="how many processes to count")
    parser.add_argument("--write", action="store_true", help="renew counts.json instead of comparing with it")
    arguments = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is not installed", file=sys.stderr)
        return 2
    environment = made_with()
    known = recorded(environment) or {}
    counts = count(arguments.runs)
    for title, found in counts.items():
        change = f" {found.instructions / known[title].instructions - 1:+.2%}" if title in known else ""
        print(f"{title:32} {found.instructions:>10,} instructions, spread {found.spread:.3%}{change}")
    if arguments.write:
        record(environment, counts, arguments.runs)
        return 0
    if not known:
        print(f"Nothing to compare with: no counts were recorded with {environment}.")
    return int(any(found.is_regression_of(known[title]) for title, found in counts.items() if title in known))


if __name__ == "__main__":
    sys.exit(main())
