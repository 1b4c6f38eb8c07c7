"""``python -m benchmarks.checking_yaml``: what the gate needs for three hundred YAML files, cold and unchanged.

Cold is without anything kept by an earlier run, warm is the second run over the same files. The processor's time is
that of all processes; the time on the clock depends on what else the machine does.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.large_tree import write_large_tree
from benchmarks.side import ROOT

#: Seconds that a run may take.
LIMITS = {"cold": 10.0, "warm": 1.0}
_CHECKERS = ("runtime", "mypy", "pyright", "pyrefly", "ty", "zuban", "basedpyright")


def measure(folder: Path, checker: str) -> tuple[float, float]:
    """Run the gate once, and return the seconds of the processor and of the clock."""
    environment = {"PATH": f"{ROOT / '.venv-checkers' / 'bin'}:/usr/bin:/bin", "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "hydra_zen", "check", "conf", "--checker", checker]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return processor, end - start


def main() -> int:
    """Print a line for each checker; return 1 if one takes longer than it may."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checking_yaml")
    parser.add_argument("--checkers", nargs="+", default=_CHECKERS, choices=_CHECKERS)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    slow = False
    print(f"{'checker':12}  {'run':4}  processor  clock  may take")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_large_tree(folder)
        for checker in arguments.checkers:
            for run in ("cold", "warm"):
                rounds = []
                for _ in range(arguments.rounds):
                    if run == "cold":
                        shutil.rmtree(folder / ".hydra_zen_cache", ignore_errors=True)
                    rounds.append(measure(folder, checker))
                processor, clock = (median(column) for column in zip(*rounds, strict=True))
                slow = slow or processor > LIMITS[run]
                print(f"{checker:12}  {run:4}  {processor:7.2f} s  {clock:5.2f} s  {LIMITS[run]:5.1f} s", flush=True)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
