"""From what a checker says of probes to findings in the terms of the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hydra_zen._base.messages import nearest
from hydra_zen._check.checkers.diagnostic import Diagnostic
from hydra_zen._check.checkers.problems import CallProblem, Problem, read_problem
from hydra_zen._check.findings import Finding
from hydra_zen._check.probes.module import FORMS, ProbeModule
from hydra_zen._check.probes.probe import Probe, Slot
from hydra_zen._check.python_source.field_access import FIELD
from hydra_zen._check.python_source.instantiations import RESULT
from hydra_zen._check.python_source.interpolations import INTERPOLATED
from hydra_zen._check.python_source.messages import message
from hydra_zen._check.python_source.missing_values import COMPLETE
from hydra_zen._check.python_source.overrides import ADDED, OVERRIDDEN
from hydra_zen._check.python_source.tasks import TASK

CODES: Final = {
    Problem.UNKNOWN_ARGUMENT: "HZ104",
    Problem.MISSING_ARGUMENT: "HZ105",
    Problem.WRONG_TYPE: "HZ106",
    Problem.TOO_MANY_ARGUMENTS: "HZ107",
    Problem.GIVEN_TWICE: "HZ108",
    Problem.NO_OVERLOAD: "HZ106",
    Problem.WRONG_RESULT: "HZ106",
    Problem.ABSTRACT: "HZ103",
}
#: Purposes whose probes are whole calls.
_WHOLE_CALLS: Final = frozenset({COMPLETE, RESULT})
#: Purposes whose probes tell of types alone.
_TYPES_ALONE: Final = frozenset({ADDED, FIELD, INTERPOLATED, OVERRIDDEN, TASK})
#: What stands before a value that is written in a slot: nothing that the user wrote.
_GENERATED: Final = re.compile(rf"(?:[(\[]|{FORMS}\.\w+\()*")
#: Types that say that a value is, or holds, a config whose own type does not come through.
HOLDS_CONFIG: Final = re.compile(r"\b(?:Builds|PartialBuilds\w*|BuildsWithSig|Just|DataClass)\b\[?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A finding, with the probe that it comes from."""

    finding: Finding
    problem: Problem
    module: ProbeModule
    probe: Probe
    slot: Slot | None


def read_all(module: ProbeModule, diagnostics: Iterable[Diagnostic]) -> Iterator[Reading]:
    """Yield what the diagnostics of one module say of configs."""
    for diagnostic in diagnostics:
        located = module.locate(diagnostic.line, diagnostic.column) if diagnostic.is_error else None
        problem = read_problem(diagnostic)
        if located is None or problem is None:
            continue
        probe, slot = located
        if (
            not _concerns(probe, problem.problem)
            or _is_private(probe, problem)
            or _is_of_the_source(module, probe, diagnostic)
        ):
            continue
        slot = _slot(module, probe, slot, problem, diagnostic)
        if slot is not None or _is_of_the_call(module, probe, diagnostic):
            yield Reading(_finding(probe, slot, problem), problem.problem, module, probe, slot)


def _concerns(probe: Probe, problem: Problem) -> bool:
    if problem is Problem.WRONG_RESULT:
        return probe.purpose == FIELD
    if probe.purpose == COMPLETE:
        return problem in (Problem.ABSTRACT, Problem.MISSING_ARGUMENT, Problem.NO_OVERLOAD)
    if probe.purpose in _TYPES_ALONE:
        return problem in (Problem.WRONG_TYPE, Problem.NO_OVERLOAD) or (
            probe.purpose == OVERRIDDEN and problem is Problem.UNKNOWN_ARGUMENT
        )
    if problem is Problem.ABSTRACT:
        return False
    return problem is not Problem.MISSING_ARGUMENT or probe.purpose in _WHOLE_CALLS


def _is_of_the_call(module: ProbeModule, probe: Probe, diagnostic: Diagnostic) -> bool:
    """Tell whether a diagnostic is about the call of the probe, rather than about something within."""
    offset = module.offset(diagnostic.line, diagnostic.column)
    return not any(slot.start <= offset < slot.end for slot in probe.slots)


def _is_private(probe: Probe, problem: CallProblem) -> bool:
    """Tell whether a name is one that the checker does not know for want of an underscore."""
    return bool(probe.private) and any(f"_{name.lstrip('_')}" in probe.private for name in problem.names)


def _is_of_the_source(module: ProbeModule, probe: Probe, diagnostic: Diagnostic) -> bool:
    """Tell whether a diagnostic is about what stands within a field that is read, rather than about the field."""
    return probe.purpose == FIELD and module.offset(diagnostic.line, diagnostic.column) != probe.start


def _slot(
    module: ProbeModule, probe: Probe, slot: Slot | None, problem: CallProblem, diagnostic: Diagnostic
) -> Slot | None:
    """Return the argument that a diagnostic is about; None if it is about the whole call, or something within."""
    if probe.purpose == COMPLETE:
        return probe.slots[0]
    if problem.problem in (Problem.UNKNOWN_ARGUMENT, Problem.GIVEN_TWICE) and problem.names:
        named = probe.slot_named(problem.names[0])
        if named is not None:
            return named
    if slot is None:
        return probe.slot_named(problem.names[0]) if problem.names else None
    before = module.raw_text(slot.value_start, module.offset(diagnostic.line, diagnostic.column))
    return slot if _GENERATED.fullmatch(before) else None


def _finding(probe: Probe, slot: Slot | None, problem: CallProblem) -> Finding:
    place = probe.place if slot is None else slot.place
    if problem.problem in (Problem.UNKNOWN_ARGUMENT, Problem.GIVEN_TWICE) and slot is not None:
        place = slot.name_place or slot.place
    code = _code(probe, slot, problem)
    name = problem.names[0] if problem.names else None if slot is None else slot.name
    suggestion = problem.suggestion
    if suggestion is None and problem.problem is Problem.UNKNOWN_ARGUMENT:
        suggestion = nearest(name or "", probe.parameters)
    return Finding(
        code=code,
        message=message(probe, slot, problem, code, name),
        place=place,
        config_path="" if slot is None else slot.path,
        target=probe.shown_target,
        parameter=name,
        expected=_expected(problem),
        given=problem.given,
        suggestion=suggestion,
        notes=() if slot is None else slot.notes,
    )


def _expected(problem: CallProblem) -> str | None:
    """Return the type that is expected, or the names that are missing."""
    is_missing = problem.problem is Problem.MISSING_ARGUMENT and problem.names
    return ", ".join(map(repr, problem.names)) if is_missing else problem.expected


def _code(probe: Probe, slot: Slot | None, problem: CallProblem) -> str:
    code = CODES[problem.problem]
    if probe.purpose == COMPLETE and problem.problem is Problem.NO_OVERLOAD:
        return "HZ901"
    if probe.purpose == OVERRIDDEN and problem.problem is Problem.UNKNOWN_ARGUMENT:
        return "HZ304"
    if code != "HZ106":
        return code
    if probe.purpose == INTERPOLATED:
        return "HZ403"
    takes_config = probe.keeps_configs and HOLDS_CONFIG.search(problem.expected or "")
    if HOLDS_CONFIG.search(problem.given or "") and not takes_config:
        return "HZ902"
    if slot is not None and slot.is_config:
        return "HZ109"
    is_choice = slot is not None and slot.text is not None and "Literal[" in (problem.expected or "")
    return "HZ110" if is_choice else code
