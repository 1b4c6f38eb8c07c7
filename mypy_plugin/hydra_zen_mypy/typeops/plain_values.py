"""What values give that are no configs themselves, but are kept as one: containers, classes and functions."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import DictExpr, Expression, FloatExpr, IntExpr, ListExpr, RefExpr, StrExpr, TupleExpr
from mypy.types import AnyType, FunctionLike, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.configs import is_nested
from hydra_zen_mypy.typeops.texts import is_reference


def plain_type(value: Expression, checker: TypeChecker) -> Type | None:
    """Return the type of what is made of a list, a dict, a class or a function when it is built; None for the rest.

    A tuple comes back as a list. Elements that may become something else are anything.
    """
    if isinstance(value, (ListExpr, TupleExpr)):
        return checker.named_generic_type("builtins.list", [_element(value, value.items, checker)])
    if isinstance(value, DictExpr):
        return _mapping(value, checker)
    given = get_proper_type(checker.expr_checker.accept(value)) if isinstance(value, RefExpr) else None
    if isinstance(given, FunctionLike) and not is_nested(given) and not any(item.variables for item in given.items):
        return given
    return None


def _mapping(value: DictExpr, checker: TypeChecker) -> Type | None:
    names = [key.value for key, _ in value.items if isinstance(key, StrExpr)]
    if len(names) < len(value.items) or any(name.startswith("_") for name in names):
        return None
    element = _element(value, [item for _, item in value.items], checker)
    return checker.named_generic_type("builtins.dict", [checker.named_type("builtins.str"), element])


def _element(container: ListExpr | TupleExpr | DictExpr, items: list[Expression], checker: TypeChecker) -> Type:
    """Return the type of the elements of a container, if they are plainly of one."""
    if items and all(_is_literal(item) for item in items) and not isinstance(container, TupleExpr):
        given = get_proper_type(checker.expr_checker.accept(container))
        if isinstance(given, Instance) and given.args:
            return given.args[-1]
    return AnyType(TypeOfAny.special_form)


def _is_literal(item: Expression) -> bool:
    if isinstance(item, StrExpr):
        return not is_reference(item.value)
    return isinstance(item, (IntExpr, FloatExpr))
