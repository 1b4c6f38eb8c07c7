"""Measuring both sides in turns."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.case import Case
from benchmarks.memory import Memory
from benchmarks.side import CaseError, Side
from benchmarks.starting import Start


@dataclass
class Row:
    """What was measured of one case; times in seconds, memory in bytes, for one item."""

    section: str
    title: str
    at_least: float
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)
    failure: str | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times as fast (or small) as hydra-zen 0.17.2: the median over measurements taken side by side."""
        return median(theirs / ours for ours, theirs in zip(self.ours, self.theirs, strict=True))

    @property
    def spread(self) -> tuple[float, float]:
        """Between which ratios the middle half of the measurements lies."""
        ratios = [theirs / ours for ours, theirs in zip(self.ours, self.theirs, strict=True)]
        low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else (ratios[0],) * 3
        return low, high

    @property
    def is_reached(self) -> bool:
        """Whether the row is as fast as it must be."""
        return self.failure is None and self.ratio >= self.at_least


@dataclass(frozen=True)
class Effort:
    """How long to measure: a row ends after `most` rounds, or after `seconds` once it has `least` rounds."""

    least: int = 3
    most: int = 25
    seconds: float = 5.0

    def has_more(self, done: int, since: float) -> bool:
        """Tell whether another round is due."""
        return done < self.least or (done < self.most and perf_counter() - since < self.seconds)


@dataclass(frozen=True)
class Bench:
    """Ours, theirs, and how long to measure them."""

    ours: Side
    theirs: Side
    effort: Effort

    def case(self, section: str, module: str, case: Case) -> Row:
        """Measure a case in the workers of both sides."""
        row = Row(section, case.title, case.at_least)
        request = {"module": module, "title": case.title}
        request_of_theirs = {**request, "title": case.theirs or case.title}

        def seconds(side: Side, request: dict[str, str], floor: bool = False) -> float:
            taken: float = side.ask(ask="seconds", floor=floor, **request)["seconds"]
            return taken

        try:
            self._agree(request, request_of_theirs)
            self._in_turns(row, lambda: seconds(self.ours, request), lambda: seconds(self.theirs, request_of_theirs))
            if case.floor is not None:
                row.floor = [seconds(self.ours, request, floor=True) for _ in range(self.effort.least)]
        except CaseError as failure:
            row.failure = str(failure)
        return row

    def start(self, section: str, start: Start) -> Row:
        """Measure how long both sides take from the start of a process to its end."""
        row = Row(section, start.title, start.at_least)
        with tempfile.TemporaryDirectory() as folder:
            program, floor = Path(folder, "program.py"), Path(folder, "floor.py")
            program.write_text(start.program, encoding="utf-8")
            floor.write_text(start.floor, encoding="utf-8")

            def seconds(side: Side, path: Path = program) -> float:
                return side.seconds_of_process(str(path), *start.arguments, folder=folder)

            try:
                for side in (self.ours, self.theirs):
                    seconds(side)
                self._in_turns(row, lambda: seconds(self.ours), lambda: seconds(self.theirs))
                row.floor = [seconds(self.theirs, floor) for _ in range(self.effort.least)]
            except CaseError as failure:
                row.failure = str(failure)
        return row

    def memory(self, section: str, memory: Memory) -> Row:
        """Measure what objects hold; once, since it is the same every time."""
        row = Row(section, memory.title, memory.at_least, unit="B")

        def held(side: Side) -> float:
            with tempfile.TemporaryDirectory() as folder:
                answer = Path(folder, "answer")
                side.output("-c", memory.program(), str(answer), folder=folder)
                return float(answer.read_text(encoding="utf-8"))

        try:
            row.ours, row.theirs = [held(self.ours)], [held(self.theirs)]
        except CaseError as failure:
            row.failure = str(failure)
        return row

    def _agree(self, request: dict[str, str], request_of_theirs: dict[str, str]) -> None:
        """Raise unless both sides do the same work."""
        ours = self.ours.ask(ask="describe", **request)["description"]
        theirs = self.theirs.ask(ask="describe", **request_of_theirs)["description"]
        if ours != theirs:
            raise CaseError(f"the results differ: {str(ours)[:60]!r} is not {str(theirs)[:60]!r}")

    def _in_turns(self, row: Row, ours: Callable[[], float], theirs: Callable[[], float]) -> None:
        """Measure one side after the other, and let the first be the second in the next round."""
        since = perf_counter()
        while self.effort.has_more(len(row.ours), since):
            if len(row.ours) % 2 == 0:
                row.ours.append(ours())
                row.theirs.append(theirs())
            else:
                row.theirs.append(theirs())
                row.ours.append(ours())
