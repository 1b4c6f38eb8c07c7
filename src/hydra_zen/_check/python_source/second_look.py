"""A second run of the checker, over what the first one found and Hydra may yet accept.

Hydra makes some values into others before the target sees them: text becomes a path or a member of an enumeration, and
tuples become lists. A parameter may also be declared to take a config as it is. So what the first run has found is
written again in each form that the value may take; where one of them is right, the finding is none. The same run finds
out which item of a list it is that does not fit.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias, cast

from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.problems import Problem, read_problem
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.module import FORMS, ProbeModule
from hydra_zen._check.probes.probe import Probe, Slot
from hydra_zen._check.python_source.reading import HOLDS_CONFIG, Reading

#: From files with their texts to what the checker says of them.
Check: TypeAlias = Callable[[Mapping[Path, str]], Sequence[Diagnostic]]

_MADE: Final = re.compile(rf"\(*{FORMS}\.made(?P<partial>_partial)?\((?P<inside>.*)\)\.value\)*", re.DOTALL)
_VALUE: Final = re.compile(rf"{FORMS}\.value\((?P<inside>.*)\)", re.DOTALL)
_MOST_ITEMS: Final = 30
#: What checkers say of calls that stand for configs: that nothing is returned, or a class is abstract.
_NO_MATTER: Final = frozenset({"func-returns-value", "abstract"})


@dataclass(frozen=True, slots=True)
class Trial:
    """A probe written once more, with another value in one slot.

    Attributes
    ----------
    reading : Reading
    text : str
    item : Slot or None
        The item that is the only one left as it is, where the trial is about items.
    is_of_container : bool
        Whether no item is left as it is.
    is_call : bool
        Whether the value is a call, which tells nothing if it lacks arguments.
    is_guess : bool
        Whether it tells only that the value may be right, with other arguments or in another form.
    """

    reading: Reading
    text: str
    item: Slot | None = None
    is_of_container: bool = False
    is_call: bool = False
    is_guess: bool = False


def confirm(readings: Mapping[Path, Sequence[Reading]], check: Check) -> list[Reading]:
    """Return what stands of the readings, each finding at the narrowest place."""
    wrong = {reading.slot for found in readings.values() for reading in found if reading.slot is not None}
    trials = {
        path: [trial for reading in found for trial in _trials(reading, wrong)] for path, found in readings.items()
    }
    texts: dict[Path, str] = {}
    ranges: dict[Path, list[tuple[int, int, Trial]]] = {}
    for path, found in trials.items():
        if found:
            texts[path], ranges[path] = _with_trials(found)
    failed: dict[int, bool] = _failed(texts, ranges, check(texts)) if texts else {}
    return [
        replace(reading, finding=finding)
        for path, found in readings.items()
        for reading in found
        for finding in _settled(reading, trials[path], failed)
    ]


def _settled(reading: Reading, trials: Iterable[Trial], failed: Mapping[int, bool]) -> Iterator[Finding]:
    """Yield what is left of a finding; `failed` tells of a trial whether it was more than a choice of overloads."""
    own = [trial for trial in trials if trial.reading is reading]
    whole = [trial for trial in own if trial.item is None and not trial.is_of_container]
    guesses = [trial for trial in whole if trial.is_guess]
    if reading.problem is Problem.NO_OVERLOAD:
        # The first trial has anything in the place of every argument, the others have tuples in the place of lists.
        if all(id(trial) in failed for trial in whole[1:]):
            yield _not_checked(reading) if whole and id(whole[0]) in failed else reading.finding
        return
    if any(id(trial) not in failed for trial in whole if not trial.is_guess):
        return
    if any(id(trial) not in failed for trial in guesses):
        yield _not_checked(reading)
        return
    if not all(failed[id(trial)] for trial in whole):
        yield _not_checked(reading)
        return
    items = [trial.item for trial in own if trial.item is not None and id(trial) in failed]
    # Where no items fit, it is the container that does not, such as a list that is too long for a tuple.
    if not items or any(trial.is_of_container and id(trial) in failed for trial in own):
        yield reading.finding
        return
    for item in items:
        code = "HZ109" if item.is_config and reading.finding.code == "HZ106" else reading.finding.code
        path = item.path or reading.finding.config_path
        yield replace(reading.finding, place=item.place, code=code, config_path=path)


def _not_checked(reading: Reading) -> Finding:
    target = reading.probe.shown_target
    text = f"{target}, or what is given to it, has several signatures, and none takes just what is given"
    return replace(reading.finding, code="HZ901", message=text)


def _trials(reading: Reading, wrong: Collection[Slot]) -> Iterator[Trial]:
    """Yield what is to be tried for a finding; other arguments that are wrong are left out of it."""
    probe, slot, module = reading.probe, reading.slot, reading.module
    if reading.problem is Problem.NO_OVERLOAD:
        yield from _trials_of_overloads(reading)
        return
    if reading.problem is not Problem.WRONG_TYPE or slot is None:
        return
    rest = [(inner, f"{FORMS}.anything") for inner in probe.slots if inner in wrong and slot not in inner.all_items()]
    for called, is_call in _calls(module, slot):
        yield Trial(reading, _replaced(module, probe, [(slot, called), *rest]), is_call=is_call)
    completed = _completed(module, slot)
    if completed is not None:
        yield Trial(reading, _replaced(module, probe, [(slot, completed), *rest]), is_guess=True)
    for other in _alternatives(slot, module.raw_text(slot.value_start, slot.end), reading.finding):
        yield Trial(reading, _replaced(module, probe, [(slot, other), *rest]))
    if slot.items and len(slot.items) <= _MOST_ITEMS:
        blank = [(item, f"{FORMS}.anything") for item in slot.items]
        yield Trial(reading, _replaced(module, probe, [*blank, *rest]), is_of_container=True)
        for item in slot.items:
            others = [(other, f"{FORMS}.anything") for other in slot.items if other is not item]
            yield Trial(reading, _replaced(module, probe, [*others, *rest]), item)


def _trials_of_overloads(reading: Reading) -> Iterator[Trial]:
    """Yield what is to be tried where no overload takes the arguments."""
    probe, module = reading.probe, reading.module
    yield Trial(reading, _replaced(module, probe, [(slot, f"{FORMS}.anything") for slot in probe.slots]))
    lists = [slot for slot in probe.slots if slot.items and module.raw_text(slot.value_start, slot.end).startswith("[")]
    for keeps_outer in (True, False) if lists else ():
        tuples = [
            (slot, _with_tuples(module.raw_text(slot.value_start, slot.end), keeps_outer=keeps_outer)) for slot in lists
        ]
        yield Trial(reading, _replaced(module, probe, tuples))


def _with_tuples(value: str, *, keeps_outer: bool) -> str:
    """Return a list that is written out with tuples in the place of lists."""
    node = ast.parse(value.strip(), mode="eval").body
    items = [_Tuples().visit(item) for item in cast("ast.List", node).elts]
    return ast.unparse(ast.List(items, ast.Load()) if keeps_outer else ast.Tuple(items, ast.Load()))


class _Tuples(ast.NodeTransformer):
    def visit_List(self, node: ast.List) -> ast.expr:
        """Put a tuple in the place of a list."""
        return ast.Tuple([self.visit(item) for item in node.elts], ast.Load())


def _alternatives(slot: Slot, value: str, finding: Finding) -> Iterator[str]:
    """Yield the other forms that a value may take before the target sees it."""
    expected = finding.expected or ""
    if slot.text is not None and slot.is_converted:
        yield from _converted(slot.text)
    yield from slot.also if slot.is_converted else ()
    made = None if slot.items else _MADE.fullmatch(value)
    # The class of a config has any attribute, so that it would pass for every protocol.
    if made is not None and HOLDS_CONFIG.search(expected):
        yield f"{FORMS}.config{'_of_partial' if made['partial'] else ''}({made['inside']})"
    plain = _VALUE.fullmatch(value)
    if plain is not None:
        yield plain["inside"]
    yield from _other_containers(value, expected, finding.given or "")


def _converted(text: str) -> Iterator[str]:
    """Yield what OmegaConf may convert text to."""
    yield f"{FORMS}.path"
    if _is_number(text):
        yield text.strip()


def _other_containers(value: str, expected: str, given: str) -> Iterator[str]:
    """Yield the other containers that a list or dict may become."""
    node = ast.parse(value.strip(), mode="eval").body if value.startswith(("[", "(")) else None
    if isinstance(node, ast.List):
        yield ast.unparse(ast.Tuple(node.elts, ast.Load()))
        yield f"set({ast.unparse(node)})"
    if isinstance(node, ast.Tuple):
        yield ast.unparse(ast.List(node.elts, ast.Load()))
    if given.lower().startswith("dict[str, any]") and not value.startswith("{"):
        # It may be a config, with a target of its own.
        yield f"{FORMS}.anything"
    for container, builtin in (("DictConfig", "dict"), ("ListConfig", "list")):
        if container in expected and re.match(rf"{builtin}\b", given, re.IGNORECASE):
            yield f"{FORMS}.{container}({builtin}())"


def _calls(module: ProbeModule, slot: Slot) -> Iterator[tuple[str, bool]]:
    """Yield what a config that is made in place builds, as a call and written out, and whether it is a call."""
    called = _called(module, slot)
    if called is not None:
        yield called, not called.startswith("(lambda")
        written_out = _as_dict(called)
        if written_out is not None:
            yield written_out, False


def _called(module: ProbeModule, slot: Slot) -> str | None:
    """Return a config that is made in place as the call of its target, which tells more where that has overloads."""
    # A slot with items is a choice between several.
    made = None if slot.items else _MADE.fullmatch(module.raw_text(slot.value_start, slot.end))
    inner = next(module.within(slot.value_start, slot.end), None)
    call = None if made is None or inner is None else _call_of(module, inner)
    if made is None or call is None:
        return None
    return f"({'lambda *_: ' if made['partial'] else ''}{call})"


def _as_dict(called: str) -> str | None:
    """Return a call of `dict` as the dict that it makes, which not every checker takes for a typed dict otherwise."""
    call = ast.parse(called.strip(), mode="eval").body
    if not isinstance(call, ast.Call) or ast.unparse(call.func) != "dict" or call.args:
        return None
    keys = [None if keyword.arg is None else ast.Constant(keyword.arg) for keyword in call.keywords]
    return ast.unparse(ast.Dict(cast("list[ast.expr | None]", keys), [keyword.value for keyword in call.keywords]))


def _completed(module: ProbeModule, slot: Slot) -> str | None:
    """Return a config as the call of its target with any further arguments, which may choose another overload."""
    made = None if slot.items else _MADE.fullmatch(module.raw_text(slot.value_start, slot.end))
    if made is None:
        return None
    inner = next(module.within(slot.value_start, slot.end), None)
    call = f"({made['inside']})()" if inner is None else _call_of(module, inner)
    if call is None:
        return None
    anything = f"*{FORMS}.anything, **{FORMS}.anything"
    return f"({'lambda *_: ' if made['partial'] else ''}{call[:-1]}{anything}))"


def _call_of(module: ProbeModule, inner: Probe) -> str | None:
    """Return a probe as a call of its target."""
    text = _replaced(module, inner, [])
    as_call = f"({inner.target})("
    for start in (f"{FORMS}.partial({inner.target}, ", as_call):
        if text.startswith(start):
            return f"{as_call}{text[len(start) :]}"
    return None


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text.strip().lower().lstrip("+-") not in ("inf", "nan", "infinity")


def _replaced(module: ProbeModule, probe: Probe, slots: Sequence[tuple[Slot, str]]) -> str:
    """Return the text of a probe with other values in some slots, and without the probes within."""
    pieces = [(slot.value_start, slot.end, text) for slot, text in slots]
    pieces += [(inner.start, inner.end, "0") for inner in module.within(probe.start + 1, probe.end)]
    parts: list[str] = []
    reached = probe.start
    for start, end, text in sorted(pieces):
        if start >= reached:
            parts += [module.raw_text(reached, start), text]
            reached = end
    return "".join([*parts, module.raw_text(reached, probe.end)])


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
) -> dict[int, bool]:
    """Return the identities of the trials that the checker does not accept, and whether for their types."""
    failed: dict[int, bool] = {}
    starts = {path: _line_starts(text) for path, text in texts.items()}
    for diagnostic in found:
        if not diagnostic.is_error or diagnostic.file not in starts:
            continue
        offset = starts[diagnostic.file][diagnostic.line - 1] + diagnostic.column - 1
        for start, end, trial in ranges[diagnostic.file]:
            if start <= offset < end and not _is_left_out(diagnostic, trial):
                problem = read_problem(diagnostic)
                is_typed = problem is None or problem.problem is not Problem.NO_OVERLOAD
                failed[id(trial)] = failed.get(id(trial), False) or is_typed
    return failed


def _is_left_out(diagnostic: Diagnostic, trial: Trial) -> bool:
    problem = read_problem(diagnostic)
    if trial.is_call and problem is not None and problem.problem is Problem.MISSING_ARGUMENT:
        return False
    if problem is None and diagnostic.code in _NO_MATTER:
        return True
    return problem is not None and problem.problem not in (Problem.WRONG_TYPE, Problem.NO_OVERLOAD)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts
