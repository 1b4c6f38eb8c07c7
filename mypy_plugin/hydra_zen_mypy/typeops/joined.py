"""Values whose type says less than mypy knew once: lists whose elements have no better join than `object`."""

from __future__ import annotations

from collections.abc import Iterable

from mypy.checker import TypeChecker
from mypy.nodes import ARG_NAMED_OPT, NameExpr
from mypy.types import AnyType, CallableType, Instance, Type, TypeOfAny, get_proper_type

from hydra_zen_mypy.typeops.calls import Argument
from hydra_zen_mypy.typeops.copies import Parameter, parameters, with_parameters


def taking_joined(signature: CallableType, arguments: Iterable[Argument], checker: TypeChecker) -> CallableType:
    """Return a signature that takes those of `arguments` whose type mypy has joined to that of any object."""
    names = [
        each.name
        for each in arguments
        if each.name is not None
        and each.name not in signature.arg_names
        and isinstance(each.value, NameExpr)
        and _is_joined(checker.expr_checker.accept(each.value))
    ]
    if not names:
        return signature
    new = [Parameter(AnyType(TypeOfAny.special_form), ARG_NAMED_OPT, name) for name in names]
    old = parameters(signature)
    last = len(old) - 1 if old and old[-1].kind.is_star() else len(old)
    return with_parameters(signature, [*old[:last], *new, *old[last:]])


def _is_joined(given: Type) -> bool:
    """Tell whether a container holds what is only known to be an object, or some class."""
    proper = get_proper_type(given)
    if not isinstance(proper, Instance) or not proper.args:
        return False
    inner = get_proper_type(proper.args[-1])
    if not isinstance(inner, Instance):
        return False
    return inner.type.fullname == "builtins.object" or inner.type.is_metaclass() or _is_joined(inner)
