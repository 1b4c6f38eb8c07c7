"""A second run of the checker, over what the first one found and Hydra may yet accept.

Hydra makes some values into others before the target sees them: text becomes a path or a member of an enumeration, and
tuples become lists. A parameter may also be declared to take a config as it is. So what the first run has found is
written again in each form that the value may take; where one of them is right, the finding is none. The same run finds
out which item of a list it is that does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.problems import Problem, read_problem
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.module import FORMS, ProbeModule
from hydra_zen._check.probes.probe import Slot
from hydra_zen._check.python_source.reading import Reading

#: From files with their texts to what the checker says of them.
Check: TypeAlias = Callable[[Mapping[Path, str]], Sequence[Diagnostic]]

_MADE: Final = re.compile(rf"\(*{FORMS}\.made(?P<partial>_partial)?\((?P<inside>.*)\)\.value\)*", re.DOTALL)
_VALUE: Final = re.compile(rf"{FORMS}\.value\((?P<inside>.*)\)", re.DOTALL)
_MOST_ITEMS: Final = 30


@dataclass(frozen=True, slots=True)
class Trial:
    """A probe written once more, with another value in one slot.

    Attributes
    ----------
    reading : Reading
    text : str
    item : Slot or None
        The item that is the only one left as it is, where the trial is about items.
    """

    reading: Reading
    text: str
    item: Slot | None = None


def confirm(readings: Mapping[Path, Sequence[Reading]], check: Check) -> list[Finding]:
    """Return the findings that stand, each at the narrowest place."""
    wrong = {reading.slot for found in readings.values() for reading in found if reading.slot is not None}
    trials = {
        path: [trial for reading in found for trial in _trials(reading, wrong)] for path, found in readings.items()
    }
    texts: dict[Path, str] = {}
    ranges: dict[Path, list[tuple[int, int, Trial]]] = {}
    for path, found in trials.items():
        if found:
            texts[path], ranges[path] = _with_trials(found)
    failed: set[int] = _failed(texts, ranges, check(texts)) if texts else set()
    return [
        finding
        for path, found in readings.items()
        for reading in found
        for finding in _settled(reading, trials[path], failed)
    ]


def _settled(reading: Reading, trials: Iterable[Trial], failed: set[int]) -> Iterator[Finding]:
    own = [trial for trial in trials if trial.reading is reading]
    whole = [trial for trial in own if trial.item is None]
    if reading.problem is Problem.NO_OVERLOAD and whole and id(whole[0]) in failed:
        yield replace(
            reading.finding,
            code="HZ901",
            message=f"not checked: {reading.probe.target} has several signatures, and none takes just what is given",
        )
        return
    if reading.problem is not Problem.NO_OVERLOAD and any(id(trial) not in failed for trial in whole):
        return
    items = [trial.item for trial in own if trial.item is not None and id(trial) in failed]
    if not items:
        yield reading.finding
    for item in items:
        code = "HZ109" if item.is_config and reading.finding.code == "HZ106" else reading.finding.code
        yield replace(
            reading.finding, place=item.place, code=code, config_path=item.path or reading.finding.config_path
        )


def _trials(reading: Reading, wrong: Collection[Slot]) -> Iterator[Trial]:
    """Yield what is to be tried for a finding; other arguments that are wrong are left out of it."""
    probe, slot, module = reading.probe, reading.slot, reading.module
    if reading.problem is Problem.NO_OVERLOAD:
        blank = [(inner, f"{FORMS}.anything") for inner in probe.slots]
        yield Trial(reading, _replaced(module, probe.start, probe.end, blank))
        return
    if reading.problem is not Problem.WRONG_TYPE or slot is None:
        return
    rest = [(inner, f"{FORMS}.anything") for inner in probe.slots if inner in wrong and slot not in inner.all_items()]
    for other in _alternatives(slot, module.raw_text(slot.value_start, slot.end)):
        yield Trial(reading, _replaced(module, probe.start, probe.end, [(slot, other), *rest]))
    if len(slot.items) <= _MOST_ITEMS:
        for item in slot.items:
            others = [(other, f"{FORMS}.anything") for other in slot.items if other is not item]
            yield Trial(reading, _replaced(module, probe.start, probe.end, [*others, *rest]), item)


def _alternatives(slot: Slot, value: str) -> Iterator[str]:
    """Yield the other forms that a value may take before the target sees it."""
    if slot.text is not None:
        yield f"{FORMS}.path"
        yield f"{FORMS}.octets"
        if _is_number(slot.text):
            yield slot.text.strip()
    yield from slot.also
    made = _MADE.fullmatch(value)
    if made is not None:
        yield f"{FORMS}.config{'_of_partial' if made['partial'] else ''}({made['inside']})"
    plain = _VALUE.fullmatch(value)
    if plain is not None:
        yield plain["inside"]
    if value.startswith("(") and slot.items:
        yield f"[{value[1:-1]}]"
    if value.startswith("[") and value.endswith("]"):
        yield f"({value[1:-1]})"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text.strip().lower().lstrip("+-") not in ("inf", "nan", "infinity")


def _replaced(module: ProbeModule, start: int, end: int, slots: Sequence[tuple[Slot, str]]) -> str:
    """Return the text of a probe with other values in some slots."""
    parts: list[str] = []
    reached = start
    for slot, text in sorted(slots, key=lambda pair: pair[0].start):
        parts += [module.raw_text(reached, slot.value_start), text]
        reached = slot.end
    return "".join([*parts, module.raw_text(reached, end)])


def _with_trials(trials: Sequence[Trial]) -> tuple[str, list[tuple[int, int, Trial]]]:
    """Return the text of a module with trials behind the probes that they are of, and where each is."""
    module = trials[0].reading.module
    ranges: list[tuple[int, int, Trial]] = []
    parts: list[str] = []
    reached = length = 0
    at, inserted = module.inserted
    for trial in sorted(trials, key=lambda trial: trial.reading.probe.end):
        end = trial.reading.probe.end
        piece = module.raw_text(reached, end)
        if reached <= at < end:
            piece = piece[: at - reached] + inserted + piece[at - reached :]
        # A line of its own, for mypy says the same of a line only once.
        parts += [piece, ",\n", trial.text]
        length += len(piece) + 2
        ranges.append((length, length + len(trial.text), trial))
        length += len(trial.text)
        reached = end
    return "".join([*parts, module.raw_text(reached, module.length)]), ranges


def _failed(
    texts: Mapping[Path, str], ranges: Mapping[Path, Sequence[tuple[int, int, Trial]]], found: Iterable[Diagnostic]
) -> set[int]:
    """Return the identities of the trials that the checker does not accept."""
    failed: set[int] = set()
    starts = {path: _line_starts(text) for path, text in texts.items()}
    for diagnostic in found:
        if not diagnostic.is_error or diagnostic.file not in starts or _is_left_out(diagnostic):
            continue
        offset = starts[diagnostic.file][diagnostic.line - 1] + diagnostic.column - 1
        for start, end, trial in ranges[diagnostic.file]:
            if start <= offset < end:
                failed.add(id(trial))
    return failed


def _is_left_out(diagnostic: Diagnostic) -> bool:
    problem = read_problem(diagnostic)
    return problem is not None and problem.problem is Problem.MISSING_ARGUMENT


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts
