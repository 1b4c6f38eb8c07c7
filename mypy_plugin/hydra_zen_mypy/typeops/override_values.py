"""Values given as overrides in a program, as far as it writes them down."""

from __future__ import annotations

from typing import Final

from mypy.checker import TypeChecker
from mypy.nodes import (
    CallExpr,
    DictExpr,
    Expression,
    FloatExpr,
    IntExpr,
    ListExpr,
    NameExpr,
    StrExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.types import Instance, NoneType, get_proper_type

from hydra_zen_mypy.fullnames import HYDRA_LIST, MULTIRUN
from hydra_zen_mypy.grammar.values import Quoted, Sweep, Unknown, Value

_CONSTANTS: Final = {"True": True, "False": False, "None": None}
#: One value of each type: good for telling what all values of the type fit.
_SAMPLES: Final[dict[str, Value]] = {"builtins.int": 0, "builtins.float": 0.5, "builtins.bool": True}


def written_value(expression: Expression, checker: TypeChecker) -> Value:
    """Return the value that `expression` stands for in an override; text is text, whatever it looks like.

    A value that is not written down is `Unknown`, or a sample of its type where that is a type of numbers.
    """
    if isinstance(expression, (IntExpr, FloatExpr)):
        return expression.value
    if isinstance(expression, StrExpr):
        return Quoted(expression.value)
    if isinstance(expression, NameExpr) and expression.name in _CONSTANTS:
        return _CONSTANTS[expression.name]
    if isinstance(expression, UnaryExpr) and expression.op == "-":
        value = written_value(expression.expr, checker)
        return -value if isinstance(value, (int, float)) else Unknown("")
    if isinstance(expression, (ListExpr, TupleExpr)):
        return [written_value(item, checker) for item in expression.items]
    if isinstance(expression, DictExpr):
        return _dict(expression, checker)
    return _of_type(expression, checker)


def _dict(expression: DictExpr, checker: TypeChecker) -> Value:
    found: dict[Value, Value] = {}
    for key, item in expression.items:
        name = None if key is None else written_value(key, checker)
        if not isinstance(name, (Quoted, int, float)):
            return Unknown("")
        found[name.text if isinstance(name, Quoted) else name] = written_value(item, checker)
    return found


def _of_type(expression: Expression, checker: TypeChecker) -> Value:
    given = get_proper_type(checker.expr_checker.accept(expression))
    if isinstance(given, NoneType):
        return None
    if not isinstance(given, Instance):
        return Unknown("")
    if given.type.fullname in (MULTIRUN, HYDRA_LIST):
        items = _items_of_call(expression, checker)
        if given.type.fullname == MULTIRUN:
            return Sweep("multirun", None if items is None else tuple(items))
        return Unknown("") if items is None else items
    return _SAMPLES.get(given.type.fullname, Unknown(""))


def _items_of_call(expression: Expression, checker: TypeChecker) -> list[Value] | None:
    """Return the values in ``multirun([...])``; None where they are not written there."""
    if isinstance(expression, CallExpr) and len(expression.args) == 1:
        items = expression.args[0]
        if isinstance(items, (ListExpr, TupleExpr)):
            return [written_value(item, checker) for item in items.items]
    return None
