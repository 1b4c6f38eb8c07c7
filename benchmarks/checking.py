"""``python -m benchmarks.checking``: what type checkers need for a file of 1,000 calls, beside hydra-zen 0.17.2."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.side import ROOT

_HEAD = """from hydra_zen import builds, instantiate

class A:
    def __init__(self, x: int, y: str = "a", z: "list[int] | None" = None) -> None: ...

def f(x: int, y: str = "a") -> float:
    return 1.0

"""
_CALLS = """c{i} = builds(A, x={i}, y="b", z=[1, 2])
d{i} = instantiate(c{i})
e{i} = instantiate(builds(f, {i}, zen_partial=True))
"""
#: How many times the time under hydra-zen's types checking may take.
LIMIT = 1.2
_CHECKERS = ROOT / ".venv-checkers" / "bin"
_SIDES = {"ours": ROOT / ".venv-checkers", "hydra-zen": ROOT / ".venv-upstream"}


def _seconds(command: list[str], folder: Path) -> float:
    """Return the processor time of `command`, which other processes disturb less than the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _command(checker: str, side: str, file: str) -> list[str]:
    python = str(_SIDES[side] / "bin" / "python")
    if checker == "mypy":
        return [str(_CHECKERS / "mypy"), "--python-executable", python, "--cache-dir", f"cache-{side}", file]
    return [str(_CHECKERS / "pyright"), "--pythonpath", python, file]


def measure(checker: str, folder: Path, rounds: int = 3) -> dict[str, float]:
    """Return the median time that `checker` needs on each side; a mypy cache holds everything but the file itself."""
    times: dict[str, list[float]] = {side: [] for side in _SIDES}
    for number in range(rounds + 1):
        program = _HEAD + "".join(_CALLS.format(i=i) for i in range(250)) + f"# {number}\n"
        (folder / "program.py").write_text(program, encoding="utf-8")
        for side, measured in times.items():
            measured.append(_seconds(_command(checker, side, "program.py"), folder))
    return {side: median(measured[1:]) for side, measured in times.items()}


def main() -> int:
    """Measure, and return 1 if a checker takes too long."""
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for checker in ("mypy", "pyright"):
            times = measure(checker, Path(folder))
            ratio = times["ours"] / times["hydra-zen"]
            worst = max(worst, ratio)
            print(f"{checker}: {times['ours']:.2f} s, hydra-zen {times['hydra-zen']:.2f} s: {ratio:.2f} times as long")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
