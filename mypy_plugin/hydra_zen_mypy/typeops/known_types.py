"""The library's own types, found among the modules that mypy has read."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import ARG_STAR, ARG_STAR2, TypeInfo
from mypy.types import AnyType, CallableType, Instance, Parameters, Type, TypeOfAny

from hydra_zen_mypy.fullnames import PARTIAL


def known_class(checker: TypeChecker, fullname: str) -> TypeInfo | None:
    """Return the class of that name; None if no module that mypy has read imports it."""
    module, _, name = fullname.rpartition(".")
    tree = checker.modules.get(module)
    symbol = None if tree is None else tree.names.get(name)
    return symbol.node if symbol is not None and isinstance(symbol.node, TypeInfo) else None


def known_instance(checker: TypeChecker, fullname: str, *args: Type) -> Type:
    """Return the type of the instances of a class of the library; `Any` if mypy has not read it."""
    info = known_class(checker, fullname)
    return AnyType(TypeOfAny.special_form) if info is None else Instance(info, list(args))


def partial_type(checker: TypeChecker, result: Type, left: CallableType | None) -> Type:
    """Return ``Partial[result, P]``, where `left` tells the parameters; ``Partial[result]`` where it is None."""
    return known_instance(checker, PARTIAL, result, parameters_of(left))


def parameters_of(signature: CallableType | None) -> Parameters:
    """Return the parameters of `signature`; ``...`` if it is None."""
    if signature is None:
        anything = AnyType(TypeOfAny.special_form)
        return Parameters([anything, anything], [ARG_STAR, ARG_STAR2], [None, None], is_ellipsis_args=True)
    return Parameters(signature.arg_types, signature.arg_kinds, signature.arg_names)
