"""The signatures of what a config is of."""

from __future__ import annotations

from mypy.subtypes import find_member
from mypy.types import CallableType, Instance, Overloaded, ProperType, Type, get_proper_type

from hydra_zen_mypy.fullnames import PARTIAL_OBJECT
from hydra_zen_mypy.typeops.built import is_config
from hydra_zen_mypy.typeops.record import is_class, record_of

#: Where mypy keeps the signature that is left of a `functools.partial`.
_OF_PARTIAL = "__mypy_partial"


def signatures_of(target: Type) -> list[CallableType]:
    """Return the signatures of a target of type `target`, more than one if it is overloaded; none where unknown.

    A config as the target is called with its own fields, none of them required.
    """
    proper = get_proper_type(target)
    if is_config(proper):
        record = record_of(proper) if is_class(proper) else None
        return [] if record is None else [record.made_with]
    if isinstance(proper, Instance):
        return _of_object(proper)
    return _of_function(proper)


def _of_function(target: ProperType | None) -> list[CallableType]:
    if isinstance(target, (CallableType, Overloaded)):
        return [_normal(item) for item in target.items if not _is_special(item)]
    return []


def _normal(signature: CallableType) -> CallableType:
    """Return `signature` with an `Unpack[TypedDict]` as the parameters that it stands for."""
    return signature.with_unpacked_kwargs().with_normalized_var_args()


def _is_special(signature: CallableType) -> bool:
    """Tell whether a call of `signature` is no plain call: an Enum looks its members up."""
    result = get_proper_type(signature.ret_type)
    return signature.is_type_obj() and isinstance(result, Instance) and result.type.is_enum


def _of_object(target: Instance) -> list[CallableType]:
    """Return the signatures of an object that can be called; none where it hands on whatever it is called with."""
    if target.type.fullname == PARTIAL_OBJECT:
        attrs = {} if target.extra_attrs is None else target.extra_attrs.attrs
        left: ProperType | None = get_proper_type(attrs.get(_OF_PARTIAL))
        return [left] if isinstance(left, CallableType) else []
    called = _of_function(get_proper_type(find_member("__call__", target, target, is_operator=True)))
    return [] if any(all(kind.is_star() for kind in each.arg_kinds) and each.arg_kinds for each in called) else called
