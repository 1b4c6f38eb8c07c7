"""A process that measures cases with the hydra_zen that it imports.

It reads requests and writes answers, a line of JSON each.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import cache
from time import perf_counter
from typing import IO, Any

from benchmarks.case import Case

#: One measurement takes at least so long, so that the clock's own error is nothing beside it.
LEAST_SECONDS = 0.02


class Stopwatch:
    """Repeats a call often enough to be measured; garbage is collected as in any program."""

    def __init__(self, case: Case, run: Callable[[Any], Any]) -> None:
        self.case = case
        self.run = run
        self.calls = 1
        self._warm_up()

    def _warm_up(self) -> None:
        """Call twice, then find out how many calls a measurement needs."""
        for given in self.case.inputs(2):
            self.result = self.run(given)
        while self.seconds() * self.calls * self.case.items < LEAST_SECONDS and self.calls < self.case.most_calls:
            self.calls = min(self.calls * 4, self.case.most_calls)

    def seconds(self) -> float:
        """Return the time of one item."""
        inputs = self.case.inputs(self.calls)
        run = self.run
        gc.collect()
        start = perf_counter()
        for given in inputs:
            run(given)
        return (perf_counter() - start) / self.calls / self.case.items


@cache
def _case(module: str, title: str) -> Case:
    cases: tuple[Case, ...] = importlib.import_module(module).CASES
    return next(case for case in cases if case.title == title)


@cache
def _stopwatch(module: str, title: str, floor: bool) -> Stopwatch:
    case = _case(module, title)
    prepare = case.floor if floor else case.prepare
    assert prepare is not None
    return Stopwatch(case, prepare())


def _answer(request: dict[str, Any]) -> Any:
    """Do what is asked for."""
    stopwatch = _stopwatch(request["module"], request["title"], request.get("floor", False))
    if request["ask"] == "describe":
        return {"description": stopwatch.case.describe(stopwatch.result), "calls": stopwatch.calls}
    return {"seconds": stopwatch.seconds()}


def _serve(requests: IO[str], answers: IO[str]) -> None:
    for line in requests:
        try:
            answer = _answer(json.loads(line))
        except Exception as error:  # noqa: BLE001  whatever a case raises is the answer
            traceback.print_exc()
            answer = {"error": f"{type(error).__name__}: {error}".splitlines()[0]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def main() -> None:
    """Serve requests until there are no more; whatever the cases print goes nowhere."""
    answers = os.fdopen(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        _serve(sys.stdin, answers)
        os.chdir("/")


if __name__ == "__main__":
    main()
