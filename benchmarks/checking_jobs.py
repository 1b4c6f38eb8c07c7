"""``python -m benchmarks.checking_jobs``: what the gate gains from a second process, in seconds on the clock.

Nothing is kept from one run for the next. The figures mean something only on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import gate
from benchmarks.large_tree import write_large_tree
from benchmarks.side import ROOT

_RUN = """model:
  _target_: big_project.Model
  name: model_{n}
  layers:
    - {{_target_: big_project.Layer, size: {n}}}
    - {{_target_: big_project.Layer, size: "${{width}}", activation: tanh}}
optimizer: {{_target_: big_project.Optimizer, _partial_: true, lr: 0.{n}, momentum: "${{momentum}}"}}
data: {{_target_: big_project.Data, path: "${{root}}/data_{n}", batch_size: {n}}}
width: 32
momentum: 0.9
root: /data
"""


def _two_primaries(folder: Path) -> None:
    conf = write_large_tree(folder)
    for n in range(3, 11):
        (conf / f"train_{n}.yaml").unlink()


def _runs(folder: Path) -> None:
    write_large_tree(folder)
    for n in range(1000):
        path = folder / "runs" / f"{n:04}" / ".hydra" / "config.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(_RUN.format(n=n), encoding="utf-8")


def _both(folder: Path) -> None:
    write_large_tree(folder)
    (folder / "src").mkdir()
    gate.write(folder / "src", 0)


@dataclass(frozen=True)
class Case:
    """A project, and how it is checked."""

    title: str
    write: Callable[[Path], object]
    arguments: tuple[str, ...]


CASES = (
    Case("300 YAML files, at run time", write_large_tree, ("conf", "--checker", "runtime")),
    Case("every choice of two configs", _two_primaries, ("conf", "--checker", "runtime", "--all-choices")),
    Case("1,000 earlier runs", _runs, ("runs", "--checker", "runtime")),
    Case("300 YAML files, ty", write_large_tree, ("conf", "--checker", "ty")),
    Case("300 YAML and 50 Python files, pyright", _both, ("src", "conf", "--checker", "pyright")),
)


def seconds(folder: Path, case: Case, jobs: int) -> float:
    """Return the seconds on the clock of one run."""
    environment = {**os.environ, "VIRTUAL_ENV": str(ROOT / ".venv-checkers"), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "hydra_zen", "check", *case.arguments, "--no-cache", "--jobs", str(jobs)]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return time.perf_counter() - start


def main() -> int:
    """Print a line for each case."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checking_jobs")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="measure only what has this in its title")
    arguments = parser.parse_args()
    print(f"{'':38}  1 process  2 processes")
    for case in CASES:
        if arguments.only not in case.title:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "pyproject.toml").write_text("[project]\nname = 'benchmark'\n", encoding="utf-8")
            case.write(folder)
            rounds = [[seconds(folder, case, jobs) for jobs in (1, 2)] for _ in range(arguments.rounds)]
        one, two = (median(column) for column in zip(*rounds, strict=True))
        print(f"{case.title:38}  {one:7.2f} s  {two:9.2f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
