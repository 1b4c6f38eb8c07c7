"""What stands for a config among the arguments of its parent: the value that it builds."""

from __future__ import annotations

from collections.abc import Callable

from mypy.checker import TypeChecker
from mypy.nodes import DictExpr, Expression, ListExpr, StrExpr, TempNode, TupleExpr
from mypy.types import AnyType, Instance, TupleType, Type, TypeOfAny, UnionType, get_proper_type

from hydra_zen_mypy.fullnames import READ_FROM_TEXT
from hydra_zen_mypy.typeops.built import built_type, is_config, may_become_anything

_MISSING = "???"


def stand_in(argument: Expression, checker: TypeChecker, formal: Type | None) -> Expression:
    """Return `argument`, for a parameter of type `formal`, with every config in it replaced by what it builds.

    What may become anything, such as an interpolation, stands for anything.
    """
    if isinstance(argument, StrExpr):
        return _anything(argument) if _is_converted(argument.value, formal) else argument
    if isinstance(argument, (ListExpr, TupleExpr)):
        if isinstance(argument, ListExpr) and _accepts(formal, _is_tuple):
            return _anything(argument)
        items = [stand_in(item, checker, None) for item in argument.items]
        return argument if items == argument.items else _placed(type(argument)(items), argument)
    if isinstance(argument, DictExpr):
        pairs = [(key, stand_in(value, checker, None)) for key, value in argument.items]
        return argument if pairs == argument.items else _placed(DictExpr(pairs), argument)
    given = checker.expr_checker.accept(argument)
    if is_config(given):
        return _node(built_type(given), argument)
    return _anything(argument) if may_become_anything(given) else argument


def _is_converted(text: str, formal: Type | None) -> bool:
    """Tell whether OmegaConf makes something else of `text` before the target sees it."""
    return "${" in text or text == _MISSING or _accepts(formal, _is_read_from_text)


def _accepts(formal: Type | None, test: Callable[[Type], bool]) -> bool:
    """Tell whether `formal`, or a member of it if it is a union, passes the test."""
    if formal is None:
        return False
    proper = get_proper_type(formal)
    return any(_accepts(item, test) for item in proper.items) if isinstance(proper, UnionType) else test(proper)


def _is_tuple(formal: Type) -> bool:
    return isinstance(formal, TupleType) or (isinstance(formal, Instance) and formal.type.fullname == "builtins.tuple")


def _is_read_from_text(formal: Type) -> bool:
    return isinstance(formal, Instance) and any(formal.type.has_base(name) for name in READ_FROM_TEXT)


def _anything(at: Expression) -> TempNode:
    return _node(AnyType(TypeOfAny.special_form), at)


def _node(given: Type, at: Expression) -> TempNode:
    """Return an expression of a type, placed where another one stands."""
    node = TempNode(given, context=at)
    node.end_line, node.end_column = at.end_line, at.end_column
    return node


def _placed(node: Expression, at: Expression) -> Expression:
    node.set_line(at)
    return node
