"""``python -m benchmarks.gate``: what `hydra-zen check` needs for a thousand configs, beside the type checker alone.

Every time is that of the processor. The rounds are interleaved, each on text that is new to the checker, with
everything else in its cache. A second run on the unchanged tree follows each.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.checking import seconds
from benchmarks.side import ROOT

_ENVIRONMENT = ROOT / ".venv-checkers"
_GATE = str(ROOT / ".venv" / "bin" / "python")
#: How many times as long as the checker alone the gate may take, and how many seconds a second run.
LIMIT = 1.5
SECOND_RUN = 1.0
_FILES = 50
_TARGETS = """class Optimizer:
    def __init__(self, lr: float = 0.1, betas: tuple[float, float] = (0.9, 0.99)) -> None: ...

class Layer:
    def __init__(self, size: int, name: str = "layer") -> None: ...

class Model:
    def __init__(self, depth: int, optimizer: Optimizer | None = None, layers: list[Layer] | None = None) -> None: ...

def train(model: Model, epochs: int = 1, rates: list[float] | None = None) -> float:
    return 1.0
"""
_HEAD = "from hydra_zen import builds, instantiate\nfrom targets import Layer, Model, Optimizer, train\n\n"


def module(number: int, round_number: int) -> str:
    """Return a module with 20 calls of `builds`."""
    lines = (
        f"optimizer{i} = builds(Optimizer, lr=0.{i + 1})\n"
        f'layer{i} = builds(Layer, {i}, name="a")\n'
        f"model{i} = builds(Model, depth={i}, optimizer=optimizer{i}, layers=[builds(Layer, 1), layer{i}])\n"
        f"train{i} = builds(train, model{i}, epochs={i}, zen_partial=True)\n"
        for i in range(4)
    )
    return _HEAD + "".join(lines) + f"# {number} {round_number}\n"


def write(folder: Path, round_number: int) -> None:
    """Write 1,000 calls of `builds` in 50 files."""
    (folder / "targets.py").write_text(_TARGETS, encoding="utf-8")
    for number in range(_FILES):
        (folder / f"configs_{number}.py").write_text(module(number, round_number), encoding="utf-8")


@dataclass(frozen=True)
class Times:
    """Seconds of the processor: of the gate, of the checker alone, and of the gate on an unchanged tree."""

    gate: float
    alone: float
    again: float


def measure(checker: str, folder: Path, round_number: int) -> Times:
    """Measure one round."""
    write(folder, round_number)
    gate = [_GATE, "-m", "hydra_zen", "check", ".", "--checker", checker]
    python = str(_ENVIRONMENT / "bin" / "python")
    options = {
        "mypy": ["--python-executable", python, "."],
        "pyright": ["--pythonpath", python],
        "pyrefly": ["check", "--preset", "default", "--python-interpreter-path", python],
        "ty": ["check", "--python", python],
    }
    alone = seconds([str(_ENVIRONMENT / "bin" / checker), *options[checker]], folder)
    return Times(seconds(gate, folder), alone, seconds(gate, folder))


def main() -> int:
    """Measure, and return 1 if the gate takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each checker is measured")
    parser.add_argument("--checkers", nargs="*", default=["mypy", "pyright", "pyrefly", "ty"])
    options = parser.parse_args()
    os.environ["VIRTUAL_ENV"] = str(_ENVIRONMENT)
    too_slow = False
    for checker in options.checkers:
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "pyproject.toml").write_text("[project]\nname = 'benchmark'\n", encoding="utf-8")
            rounds = [measure(checker, Path(name), number) for number in range(options.rounds + 1)][1:]
        ratio = median(times.gate / times.alone for times in rounds)
        again = median(times.again for times in rounds)
        too_slow |= ratio > LIMIT or again > SECOND_RUN
        print(
            f"{checker}: {median(t.gate for t in rounds):.2f} s, alone {median(t.alone for t in rounds):.2f} s:"
            f" {ratio:.2f} times as long, at most {LIMIT}; unchanged {again:.2f} s, at most {SECOND_RUN}",
            flush=True,
        )
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
