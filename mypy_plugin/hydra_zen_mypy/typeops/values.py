"""Whether a config can hold the values that a verb is given, which is what the verb's own signature says."""

from __future__ import annotations

from typing import Final

from mypy.checker import TypeChecker
from mypy.nodes import CallExpr, Expression
from mypy.subtypes import is_subtype
from mypy.types import AnyType, CallableType, Instance, NoneType, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.copies import named
from hydra_zen_mypy.typeops.options import is_option

#: Types of values that every config can hold.
_HELD: Final = frozenset({"builtins.int", "builtins.float", "builtins.bool", "builtins.str", "builtins.bytes"})


def check_values(checker: TypeChecker, signature: CallableType, call: CallExpr) -> None:
    """Have mypy check a call against the signature of `builds` itself, unless it is plain that all is well."""
    arguments = list(zip(call.args, call.arg_names, strict=True))[1:]
    takes = _values_of(signature)
    if all((name is None or not is_option(name)) and _is_held(checker, value, takes) for value, name in arguments):
        return
    checker.expr_checker.check_call(named(signature, "builds"), call.args, call.arg_kinds, call, call.arg_names)


def _values_of(signature: CallableType) -> Type:
    """Return the type of the values that the verb takes for the target."""
    values = signature.kw_arg()
    return AnyType(TypeOfAny.special_form) if values is None else values.typ


def _is_held(checker: TypeChecker, value: Expression, takes: Type) -> bool:
    """Tell whether a value is of the simplest kinds, and taken."""
    given = get_proper_type(checker.expr_checker.accept(value))
    simple = isinstance(given, Instance) and given.type.fullname in _HELD
    return (simple or isinstance(given, NoneType) or is_config(given)) and is_subtype(given, takes)
