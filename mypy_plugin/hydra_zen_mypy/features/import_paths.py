"""Reports what no config can name, for lack of an import path: lambdas, and what is defined in a function.

Only calls of `builds` and `make_config` themselves are looked at: a `BuildsFn` of the program's own may convert what it
likes.
"""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import (
    LDEF,
    CallExpr,
    DictExpr,
    Expression,
    FuncDef,
    LambdaExpr,
    ListExpr,
    NameExpr,
    RefExpr,
    TupleExpr,
    TypeInfo,
)

from hydra_zen_mypy.errorcodes import IMPORT_PATH
from hydra_zen_mypy.fullnames import BUILDS_FUNCTION, MAKE_CONFIG_FUNCTION
from hydra_zen_mypy.reporting import report
from hydra_zen_mypy.typeops.options import BuildsCall


def check_builds(checker: TypeChecker, call: CallExpr, read: BuildsCall) -> None:
    """Report the target and the values of a call of `builds` that have no import path."""
    # The option names a target in place of the one that is given.
    target = [] if "zen_dataclass" in read.options else [read.target]
    wrappers = [value for name, value in read.options.items() if name == "zen_wrappers"]
    if _calls(call, BUILDS_FUNCTION):
        _check(checker, [*target, *(each.value for each in read.arguments), *wrappers])


def check_make_config(checker: TypeChecker, call: CallExpr, values: Iterable[Expression]) -> None:
    """Report the values of a call of `make_config` that have no import path."""
    if _calls(call, MAKE_CONFIG_FUNCTION):
        _check(checker, values)


def _calls(call: CallExpr, fullname: str) -> bool:
    return isinstance(call.callee, RefExpr) and call.callee.fullname == fullname


def _check(checker: TypeChecker, values: Iterable[Expression]) -> None:
    for value in values:
        if isinstance(value, (ListExpr, TupleExpr)):
            _check(checker, value.items)
        elif isinstance(value, DictExpr):
            _check(checker, [item for _, item in value.items])
        elif (what := _without_path(value)) is not None:
            hint = 'define it at the top level of a module, or give "in_memory(...)" of it'
            report(checker, f"{what} has no import path, which a config needs; {hint}", value, IMPORT_PATH)


def _without_path(value: Expression) -> str | None:
    """Return what to call a value that surely has no import path; decorated functions may have been replaced."""
    if isinstance(value, LambdaExpr):
        return "A lambda"
    if isinstance(value, NameExpr) and value.kind == LDEF and isinstance(value.node, (FuncDef, TypeInfo)):
        return None if _may_be_config(value.node) else f'"{value.name}", which is defined in a function,'
    return None


def _may_be_config(found: FuncDef | TypeInfo) -> bool:
    """Tell whether a definition is a dataclass, which is taken as a config, or for what it builds."""
    return isinstance(found, TypeInfo) and any("dataclass" in base.metadata for base in found.mro)
