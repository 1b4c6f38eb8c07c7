"""Judging calls in this process: targets are imported, their signatures and annotations read; none is called."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal, get_origin

from hydra_zen._base.messages import show_typed
from hydra_zen._check.findings import Finding
from hydra_zen._check.judge.calls import Call, is_reference_to_object
from hydra_zen._check.judge.parameters import arguments_by_parameter, wrong_names
from hydra_zen._check.judge.trees import Judge
from hydra_zen._check.judge.values import Values
from hydra_zen._check.nodes import Node
from hydra_zen._signature.info import SignatureInfo
from hydra_zen._signature.pydantic_fields import is_pydantic
from hydra_zen._signature.read import read_signature
from hydra_zen._target.resolve import IMPORTABLE_MODULE, import_object
from hydra_zen._validation.forms import members
from hydra_zen._validation.judge import Place as Judged
from hydra_zen._validation.judge import problems
from hydra_zen._validation.models import model_problems
from hydra_zen._validation.nested import is_config
from hydra_zen.errors import HydraZenImportError, HydraZenTypeValidationError

_NEEDS_CHECKER: Final = 'its annotation needs typeguard: pip install "hydra-zen-typed[validate]"'


class RuntimeJudge:
    """Judges calls, and keeps what it has imported."""

    name = "runtime"

    def __init__(self) -> None:
        self._objects: dict[str, Any] = {}

    @property
    def in_worker(self) -> Callable[[], Judge]:
        """What makes another one."""
        return RuntimeJudge

    def judge(self, calls: Iterable[Call], values: Values, notes: tuple[str, ...] = ()) -> Iterator[Finding]:
        """Yield what is wrong with the calls of one tree; nothing is left to be said at the end."""
        # A nested config is judged by what it builds, so everything is imported first.
        imported = [(call, self._import(call)) for call in calls]
        for call, found in imported:
            if isinstance(found, Finding):
                yield found
            elif is_reference_to_object(call):
                yield from self._reference(call, values)
            elif not callable(found):
                yield _finding(
                    call,
                    "HZ103",
                    f"{call.shown} is {show_typed(found)}, which cannot be called",
                    given=show_typed(found),
                )
            else:
                yield from _judged(call, found, values)

    def finish(self) -> Iterator[Finding]:
        """Yield nothing: every tree is judged at once."""
        yield from ()

    def _reference(self, call: Call, values: Values) -> Iterator[Finding]:
        """Yield what is wrong with a config that stands for the object at its path."""
        entry = call.kwargs.get("path")
        path = None if entry is None else values.of(entry.node, (*call.keys, "path"))
        if isinstance(path, str) and entry is not None and "${" not in path:
            found = self._import_path(path)
            if isinstance(found, HydraZenImportError):
                yield _import_finding(found, path, call, entry.node)

    def _import(self, call: Call) -> Any:
        if not isinstance(call.target, str):
            return call.target
        found = self._import_path(call.target)
        return _import_finding(found, call.target, call) if isinstance(found, HydraZenImportError) else found

    def _import_path(self, path: str) -> Any:
        if path not in self._objects:
            self._objects[path] = _imported(path)
        return self._objects[path]


def _imported(path: str) -> Any:
    """Return the object at a path, or the error."""
    try:
        # What modules print must not end up in the report.
        with contextlib.redirect_stdout(sys.stderr):
            return import_object(path)
    except HydraZenImportError as error:
        return error
    except SystemExit as error:
        msg = f"Importing {path!r}: a module ends the program when it is imported (SystemExit: {error})"
        return HydraZenImportError(msg, target=path, expected=IMPORTABLE_MODULE)


def _import_finding(error: HydraZenImportError, path: str, call: Call, node: Node | None = None) -> Finding:
    code = "HZ102" if error.expected == IMPORTABLE_MODULE else "HZ101"
    text = str(error).removeprefix(f"Importing {path!r}: ")
    message = f"{path!r} cannot be imported: {text}"
    return _finding(call, code, message, node, given=path, suggestion=error.suggestion)


def _finding(call: Call, code: str, message: str, node: Node | None = None, **data: Any) -> Finding:
    place = call.place if node is None else node.place
    known: dict[str, Any] = {"config_path": call.config_path, "target": call.shown, **data}
    return Finding(code=code, message=message, place=place, **known)


def _judged(call: Call, target: Any, values: Values) -> Iterator[Finding]:
    """Yield what is wrong with the arguments of a call."""
    info = _signature(target)
    if info is None or not info.inspectable:
        yield _finding(call, "HZ901", f"the signature of {call.shown} cannot be read, so its arguments are not checked")
        return
    if call.wrapped:
        yield _finding(call, "HZ905", f"wrappers stand before {call.shown}, and may take other arguments than it does")
        return
    yield from wrong_names(call, info)
    if is_pydantic(target):
        yield from _of_model(call, target, values)
        return
    for name, parameter, node, keys, path in arguments_by_parameter(call, info):
        yield from _of_argument(call, name, parameter, node, keys, path, values)


def _signature(target: Any) -> SignatureInfo | None:
    try:
        return read_signature(target)
    except Exception:  # noqa: BLE001  a signature of somebody else's may raise anything at all
        return None


def _of_argument(
    call: Call, name: str, parameter: Any, node: Node, keys: tuple[Any, ...], path: str, values: Values
) -> Iterator[Finding]:
    value = values.of(node, keys)
    unknown = values.why_unknown(node, keys)
    if unknown is not None and parameter.annotation is not Any:
        message = f"the type of {name!r} is not checked: {unknown}"
        yield _finding(call, "HZ903", message, node, parameter=name, config_path=path)
    if value is None and parameter.default is None:
        return
    judged = Judged(path, name, call.shown, in_config=True, recursive=call.recursive, has_typed_fields=False)
    try:
        found = list(problems(value, parameter.annotation, judged))
    except HydraZenImportError:
        message = f"the type of {name!r} is not checked: {_NEEDS_CHECKER}"
        yield _finding(call, "HZ902", message, node, parameter=name, config_path=path)
        return
    for problem in found:
        yield _of_problem(call, problem, parameter.annotation, node, keys, path, values)


def _of_model(call: Call, model: Any, values: Values) -> Iterator[Finding]:
    """Yield the values that a pydantic model refuses."""
    given = {name: values.of(entry.node, (*call.keys, name)) for name, entry in call.kwargs.items()}
    judged = Judged(call.config_path, "", call.shown, in_config=True, has_typed_fields=False)
    for problem in model_problems(model, given, judged):
        node = call.kwargs[problem.parameter or ""].node
        yield _of_problem(call, problem, Any, node, (*call.keys, problem.parameter), problem.config_path or "", values)


def _of_problem(
    call: Call,
    problem: HydraZenTypeValidationError,
    annotation: Any,
    node: Node,
    keys: tuple[Any, ...],
    path: str,
    values: Values,
) -> Finding:
    """Return the finding for a value that contradicts its annotation."""
    at_fault, is_interpolated = values.at_fault(node, keys, path, problem.config_path or path)
    text = str(problem).removeprefix(problem.config_path or "").partition(": ")[2]
    if is_config(problem.value):
        text = text.replace(f"got {show_typed(problem.value)}: ", "but ")
    inner = (problem.config_path or path).removeprefix(path)
    message = f"argument {problem.parameter!r}{f' ({inner.lstrip(chr(46))})' if inner else ''} of {call.shown}: {text}"
    notes = values.notes(at_fault)
    if is_interpolated and not is_config(problem.value):
        code = "HZ403"
    elif is_config(problem.value):
        code = "HZ109"
    else:
        code = "HZ110" if _is_choice(annotation) else "HZ106"
    return _finding(
        call,
        code,
        message,
        at_fault,
        parameter=problem.parameter,
        config_path=problem.config_path or path,
        expected=problem.expected,
        given=show_typed(problem.value),
        notes=notes,
    )


def _is_choice(annotation: Any) -> bool:
    """Tell whether an annotation lists the values that it allows."""
    return any(get_origin(member) is Literal or hasattr(member, "__members__") for member in members(annotation))
