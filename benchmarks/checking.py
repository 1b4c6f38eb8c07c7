"""``python -m benchmarks.checking``: what type checkers need for a thousand configs, and what the mypy plugin adds.

Every time is that of the processor. The rounds of the things compared are interleaved, each on text that is new to the
checker, with everything else in its cache.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.side import ROOT

_CHECKERS = ROOT / ".venv-checkers"
_UPSTREAM = ROOT / ".venv-upstream"
_HEAD = """from hydra_zen import builds, instantiate

class A:
    def __init__(self, x: int, y: str = "a", z: "list[int] | None" = None) -> None: ...

def f(x: int, y: str = "a") -> float:
    return 1.0

"""


def configs_and_results(number: int) -> str:
    """Return a file of 1,000 calls of `builds` and `instantiate`."""
    lines = (
        f'c{i} = builds(A, x={i}, y="b", z=[1, 2])\n'
        f"d{i} = instantiate(c{i})\n"
        f"e{i} = instantiate(builds(f, {i}, zen_partial=True))\n"
        for i in range(250)
    )
    return _HEAD + "".join(lines) + f"# {number}\n"


def configs(number: int) -> str:
    """Return a file of 1,000 calls of `builds`."""
    return _HEAD + "".join(f'c{i} = builds(A, x={i}, y="b", z=[1, 2])\n' for i in range(1000)) + f"# {number}\n"


def ordinary_calls(number: int) -> str:
    """Return a file of 20,000 calls that are none of the plugin's business."""
    lines = (f'a{i} = A({i}, y="b")\nb{i} = f({i})\nb{i}.hex()\nlen(a{i}.__class__.__name__)\n' for i in range(5000))
    return _HEAD + "".join(lines) + f"# {number}\n"


@dataclass(frozen=True)
class Side:
    """One of two things compared: a checker, with the types or the plugin that it sees."""

    title: str
    checker: str
    environment: Path = _CHECKERS
    plugin: bool = False

    def command(self, folder: Path) -> list[str]:
        """Return the command that checks ``program.py`` in `folder`."""
        program, python = str(_CHECKERS / "bin" / self.checker), str(self.environment / "bin" / "python")
        if self.checker != "mypy":
            return [program, "--pythonpath", python, "program.py"]
        settings = folder / f"{'plugin' if self.plugin else 'plain'}.ini"
        settings.write_text(f"[mypy]\nplugins = {'hydra_zen_mypy' if self.plugin else ''}\n", encoding="utf-8")
        cache = f"cache-{self.environment.name}-{self.plugin}"
        return [
            program,
            "--config-file",
            settings.name,
            "--python-executable",
            python,
            "--cache-dir",
            cache,
            "program.py",
        ]


@dataclass(frozen=True)
class Comparison:
    """A claim: `side` takes at most `limit` times as long as `other` for the files that `program` gives."""

    title: str
    program: Callable[[int], str]
    side: Side
    other: Side
    limit: float

    def ratio(self, folder: Path, rounds: int) -> tuple[float, float, float]:
        """Return the median of the ratios of all rounds, and the median times of both sides, in seconds."""
        times: list[tuple[float, float]] = []
        for number in range(rounds + 1):
            (folder / "program.py").write_text(self.program(number), encoding="utf-8")
            pair = [seconds(side.command(folder), folder) for side in (self.side, self.other)]
            times.append((pair[0], pair[1]))
        first, second = zip(*times[1:], strict=True)
        return median(one / other for one, other in times[1:]), median(first), median(second)


def seconds(command: list[str], folder: Path) -> float:
    """Return the processor time of `command`, which other processes disturb less than the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


_MYPY, _PLUGIN = Side("mypy", "mypy"), Side("mypy with the plugin", "mypy", plugin=True)
COMPARISONS = (
    Comparison(
        "1,000 calls of `builds` and `instantiate`, mypy",
        configs_and_results,
        _MYPY,
        Side("with hydra-zen 0.17.2", "mypy", _UPSTREAM),
        1.2,
    ),
    Comparison(
        "1,000 calls of `builds` and `instantiate`, pyright",
        configs_and_results,
        Side("pyright", "pyright"),
        Side("with hydra-zen 0.17.2", "pyright", _UPSTREAM),
        1.2,
    ),
    Comparison("1,000 calls of `builds`, mypy with the plugin", configs, _PLUGIN, _MYPY, 1.0),
    Comparison("20,000 ordinary calls, mypy with the plugin", ordinary_calls, _PLUGIN, _MYPY, 1.1),
)


def main() -> int:
    """Measure, and return 1 if a checker takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each pair is measured")
    parser.add_argument("--only", default="", help="measure only what has this in its title")
    options = parser.parse_args()
    too_slow = False
    for comparison in COMPARISONS:
        if options.only not in comparison.title:
            continue
        with tempfile.TemporaryDirectory() as folder:
            ratio, time, other = comparison.ratio(Path(folder), options.rounds)
        too_slow |= ratio > comparison.limit
        print(
            f"{comparison.title}: {time:.2f} s, {comparison.other.title} {other:.2f} s: "
            f"{ratio:.2f} times as long, at most {comparison.limit}",
            flush=True,
        )
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
