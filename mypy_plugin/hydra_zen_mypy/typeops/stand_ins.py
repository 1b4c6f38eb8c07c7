"""What stands for a config among the arguments of its parent: the value that it builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeGuard

from mypy.checker import TypeChecker
from mypy.nodes import (
    CallExpr,
    ConditionalExpr,
    Context,
    DictExpr,
    Expression,
    ListExpr,
    RefExpr,
    StrExpr,
    TempNode,
    TupleExpr,
)
from mypy.subtypes import is_subtype
from mypy.types import AnyType, CallableType, Instance, Type, TypedDictType, TypeOfAny, get_proper_type

from hydra_zen_mypy.fullnames import DICTS, LISTS
from hydra_zen_mypy.settings import active
from hydra_zen_mypy.typeops.built import built_type, built_within, is_config, may_become_anything
from hydra_zen_mypy.typeops.calls import Argument
from hydra_zen_mypy.typeops.formals import (
    accepts,
    element,
    entry,
    fits,
    is_dict_config,
    is_list,
    is_list_config,
    is_tuple,
)
from hydra_zen_mypy.typeops.texts import is_converted, is_quoted_number


def stand_in(argument: Expression, checker: TypeChecker, formal: Type | None) -> Expression:
    """Return `argument`, for a parameter of type `formal`, with every config in it replaced by what it builds.

    What may become anything, such as an interpolation, stands for anything. A config stays one where the parameter
    takes configs.
    """
    if isinstance(argument, StrExpr):
        strict = active().numbers_in_quotes and is_quoted_number(argument.value, formal)
        return anything(argument) if not strict and is_converted(argument.value, formal) else argument
    if isinstance(argument, (ListExpr, TupleExpr)):
        return _sequence(argument, checker, formal)
    if isinstance(argument, DictExpr):
        return _mapping(argument, checker, formal)
    given = checker.expr_checker.accept(argument)
    if formal is not None and accepts(formal, is_config):
        return anything(argument) if may_become_anything(given) and not is_config(given) else argument
    if is_config(given):
        return _built(built_type(given, checker), argument, formal)
    if isinstance(argument, ConditionalExpr):
        return _conditional(argument, checker, formal)
    built = built_within(given, checker)
    if built is not None:
        return anything(argument) if formal is None or fits(built, formal) else node(built, argument)
    is_open = may_become_anything(given) or _may_name_target(given) or _comes_in_container(given, formal)
    return anything(argument) if is_open else argument


def stand_ins(
    arguments: Iterable[Argument],
    signature: CallableType,
    checker: TypeChecker,
    *,
    quoted: bool = True,
    recursive: bool = True,
) -> Iterator[Argument]:
    """Yield the arguments of a call of `signature` with their stand-ins.

    A number in quotes stands for the number, unless `quoted` is false. Configs are built if `recursive`; otherwise they
    come as they are, and what becomes of them is anything.
    """
    position = 0
    for each in arguments:
        formal = None
        if each.name is not None:
            formal = signature.argument_by_name(each.name)
        elif not each.kind.is_star():
            formal = signature.argument_by_position(position)
            position += 1
        takes = None if formal is None else formal.typ
        text = isinstance(each.value, StrExpr) and not quoted and is_quoted_number(each.value.value, takes)
        value = each.value if text or each.kind.is_star() else _one(each.value, checker, takes, recursive=recursive)
        yield Argument(value, each.kind, each.name)


def _one(value: Expression, checker: TypeChecker, formal: Type | None, *, recursive: bool) -> Expression:
    if recursive or accepts(formal, is_config) or not _holds_config(value, checker):
        return stand_in(value, checker, formal)
    return anything(value)


def _holds_config(value: Expression, checker: TypeChecker) -> bool:
    """Tell whether a value is a config, or a container that is written with one."""
    if isinstance(value, (ListExpr, TupleExpr)):
        return any(_holds_config(item, checker) for item in value.items)
    if isinstance(value, DictExpr):
        return any(_holds_config(item, checker) for _, item in value.items)
    return built_within(checker.expr_checker.accept(value), checker) is not None


def stand_in_override(value: Expression, checker: TypeChecker, formal: Type | None, held: Type | None) -> Expression:
    """Return what stands for `value`, which overrides the field of a config that holds a `held`.

    A dict does not replace a nested config, but is merged with it.
    """
    if (isinstance(value, DictExpr) or is_dict_call(value)) and held is not None and is_config(held):
        return anything(value)
    return stand_in(value, checker, formal)


def is_dict_call(value: Expression) -> TypeGuard[CallExpr]:
    """Tell whether `value` is a dict that a call of `dict` writes."""
    return (
        isinstance(value, CallExpr) and isinstance(value.callee, RefExpr) and value.callee.fullname == "builtins.dict"
    )


def stands_for_value(value: Expression, checker: TypeChecker, formal: Type) -> bool:
    """Tell whether `value` is none of type `formal` by itself, but becomes one."""
    if isinstance(value, StrExpr) and is_quoted_number(value.value, formal):
        return False
    new = stand_in(value, checker, formal)
    if new is value:
        return False
    with checker.msg.filter_errors() as errors:
        given = checker.expr_checker.accept(new, formal)
    return not errors.has_new_errors() and is_subtype(given, formal)


def _sequence(argument: ListExpr | TupleExpr, checker: TypeChecker, formal: Type | None) -> Expression:
    """Return a list or tuple of stand-ins: the one that the parameter takes, for a config keeps no tuples."""
    if accepts(formal, is_list_config):
        return anything(argument)
    items = [stand_in(item, checker, element(formal, index)) for index, item in enumerate(argument.items)]
    takes_tuple, takes_list = accepts(formal, is_tuple), accepts(formal, is_list)
    kind = type(argument)
    if takes_tuple != takes_list:
        kind = TupleExpr if takes_tuple else ListExpr
    return argument if kind is type(argument) and items == argument.items else _placed(kind(items), argument)


def _mapping(argument: DictExpr, checker: TypeChecker, formal: Type | None) -> Expression:
    if accepts(formal, _is_dataclass) or accepts(formal, is_dict_config) or _names_target(argument):
        return anything(argument)
    pairs = [(key, stand_in(value, checker, entry(formal))) for key, value in argument.items]
    return argument if pairs == argument.items else _placed(DictExpr(pairs), argument)


def _conditional(argument: ConditionalExpr, checker: TypeChecker, formal: Type | None) -> Expression:
    ours = stand_in(argument.if_expr, checker, formal), stand_in(argument.else_expr, checker, formal)
    if ours == (argument.if_expr, argument.else_expr):
        return argument
    return _placed(ConditionalExpr(argument.cond, *ours), argument)


def _names_target(written: DictExpr) -> bool:
    """Tell whether a dict is a config itself, written by hand."""
    return any(isinstance(key, StrExpr) and key.value == "_target_" for key, _ in written.items)


def _may_name_target(given: Type) -> bool:
    """Tell whether a dict of type `given` may be a config, whose target stands among its values."""
    proper = get_proper_type(given)
    if not isinstance(proper, Instance) or proper.type.fullname not in DICTS:
        return False
    return accepts(proper.args[1], _may_be_text)


def _may_be_text(given: Type) -> bool:
    proper = get_proper_type(given)
    return isinstance(proper, AnyType) or (isinstance(proper, Instance) and proper.type.fullname == "builtins.str")


def _comes_in_container(given: Type, formal: Type | None) -> bool:
    """Tell whether a list or dict reaches the target as a container of OmegaConf, which the parameter takes."""
    proper = get_proper_type(given)
    if not isinstance(proper, Instance):
        return False
    kinds, test = (LISTS, is_list_config) if proper.type.fullname in LISTS else (DICTS, is_dict_config)
    return proper.type.fullname in kinds and accepts(formal, test)


def _built(built: Type, config: Expression, formal: Type | None) -> TempNode:
    """Return what stands for a config that builds a `built`; which keys a dict has that a call makes, nobody knows."""
    proper = get_proper_type(built)
    is_dict = isinstance(proper, Instance) and proper.type.fullname in DICTS
    return anything(config) if is_dict and accepts(formal, _is_typed_dict) else node(built, config)


def _is_typed_dict(formal: Type) -> bool:
    return isinstance(get_proper_type(formal), TypedDictType)


def _is_dataclass(formal: Type) -> bool:
    proper = get_proper_type(formal)
    return isinstance(proper, Instance) and any("dataclass" in base.metadata for base in proper.type.mro)


def anything(at: Expression) -> TempNode:
    """Return an expression of type `Any`, placed where another one stands."""
    return node(AnyType(TypeOfAny.special_form), at)


def node(given: Type, at: Context) -> TempNode:
    """Return an expression of a type, placed where another one stands."""
    new = TempNode(given, context=at)
    new.end_line, new.end_column = at.end_line, at.end_column
    return new


def _placed(new: Expression, at: Expression) -> Expression:
    new.set_line(at)
    return new
