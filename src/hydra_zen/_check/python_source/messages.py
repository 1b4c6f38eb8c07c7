"""What is wrong with a probe, in the terms of the source that it stands for."""

from __future__ import annotations

import ast

from hydra_zen._base.messages import did_you_mean, members_hint
from hydra_zen._check.checkers.problems import CallProblem, Problem
from hydra_zen._check.probes.probe import Probe, Slot
from hydra_zen._check.python_source.field_access import FIELD
from hydra_zen._check.python_source.tasks import TASK


def message(probe: Probe, slot: Slot | None, problem: CallProblem, code: str, name: str | None) -> str:
    """Return the message of a finding.

    Parameters
    ----------
    probe : Probe
    slot : Slot or None
        The argument at fault.
    problem : CallProblem
    code : str
        The code of the finding.
    name : str or None
        The parameter at fault.
    """
    target = probe.shown_target
    if probe.purpose == FIELD:
        return f"the field {target!r} of the config has another type: expected {problem.expected}, got {problem.given}"
    where = f"argument {name!r} of {target}" if name is not None else f"an argument of {target}"
    if code == "HZ901":
        return f"{target} has several signatures, and none takes just what is given"
    if code == "HZ902":
        return f"{where} holds configs whose type is not known ({problem.given})"
    if code == "HZ403":
        return f"the interpolation leads to a value that does not fit {where}{_types(problem, slot)}"
    if problem.problem is Problem.WRONG_TYPE:
        fault = (
            f"the field {name!r} does not fit the task {target}"
            if probe.purpose == TASK
            else f"{where} has the wrong type"
        )
        return f"{fault}{_types(problem, slot)}"
    return _about_the_call(probe, slot, problem, where, name)


def _about_the_call(probe: Probe, slot: Slot | None, problem: CallProblem, where: str, name: str | None) -> str:
    """Return the message about which arguments there are."""
    if problem.problem is Problem.UNKNOWN_ARGUMENT:
        return f"{probe.shown_target} has no parameter {name!r}.{did_you_mean(name or '', probe.parameters)}"
    if problem.problem is Problem.MISSING_ARGUMENT:
        within = f" in {slot.path!r}" if slot is not None and slot.path else ""
        missing = ", ".join(map(repr, problem.names)) or "more arguments"
        return f"{probe.shown_target}{within} needs {missing}, which nothing gives"
    if problem.problem is Problem.ABSTRACT:
        return f"{probe.shown_target} is an abstract class, of which nothing can be made"
    if problem.problem is Problem.TOO_MANY_ARGUMENTS:
        return f"too many positional arguments for {probe.shown_target}"
    if problem.problem is Problem.GIVEN_TWICE:
        return f"{where} is given twice, by position and by name"
    return f"no signature of {probe.shown_target} takes these arguments"


def _types(problem: CallProblem, slot: Slot | None) -> str:
    if problem.expected is None:
        return f": {problem.given} does not fit" if problem.given else ""
    is_config = slot is not None and slot.is_config
    given = f"the config builds {problem.given}" if is_config else f"got {problem.given}"
    return f": expected {problem.expected}, {given}{'' if slot is None else _why(problem.expected, slot)}"


def _why(expected: str, slot: Slot) -> str:
    """Return what the types do not tell: the members of an enumeration, the length of a tuple."""
    if slot.text is not None and slot.members:
        return members_hint(slot.text, slot.members)
    lengths = _tuple_lengths(expected)
    if slot.length is None or not lengths or slot.length in lengths:
        return ""
    items = f"{slot.length} item{'s' if slot.length != 1 else ''}"
    return f": {items} in place of {' or '.join(map(str, lengths))}"


def _tuple_lengths(expected: str) -> list[int]:
    """Return the lengths of the tuples in a type as checkers write it; none if any length will do."""
    try:
        tree = ast.parse(expected, mode="eval").body
    except SyntaxError:
        return []
    found: list[int] = []
    while True:
        last = tree.right if isinstance(tree, ast.BinOp) else tree
        if isinstance(last, ast.Subscript) and getattr(last.value, "id", "").lower() == "tuple":
            items = last.slice.elts if isinstance(last.slice, ast.Tuple) else [last.slice]
            if any(isinstance(item, ast.Starred) or getattr(item, "value", None) is Ellipsis for item in items):
                return []
            found.append(len(items))
        elif getattr(last, "value", 0) is not None:
            return []
        if not isinstance(tree, ast.BinOp):
            return found[::-1]
        tree = tree.left
