"""Copies of mypy's types with some of their parts changed; mypy itself does not say which types those parts have."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mypy.nodes import ARG_NAMED, ARG_NAMED_OPT, ARG_OPT, ARG_POS, ARG_STAR, ARG_STAR2, ArgKind
from mypy.types import AnyType, CallableType, Instance, Type, TypeOfAny, TypeVarLikeType

_OPTIONAL = {ARG_POS: ARG_OPT, ARG_NAMED: ARG_NAMED_OPT}


@dataclass(frozen=True)
class Parameter:
    """One parameter of a signature."""

    type: Type
    kind: ArgKind
    name: str | None


def optional(kind: ArgKind) -> ArgKind:
    """Return the kind of a parameter like one of `kind`, but not required."""
    return _OPTIONAL.get(kind, kind)


def parameters(signature: CallableType) -> list[Parameter]:
    """Return the parameters of a signature."""
    rows = zip(signature.arg_types, signature.arg_kinds, signature.arg_names, strict=True)
    return [Parameter(*row) for row in rows]


def with_parameters(signature: CallableType, new: Sequence[Parameter]) -> CallableType:
    """Return a signature with other parameters."""
    return signature.copy_modified(
        arg_types=[each.type for each in new],
        arg_kinds=[each.kind for each in new],
        arg_names=[each.name for each in new],
    )


def with_types(signature: CallableType, types: Sequence[Type]) -> CallableType:
    """Return a signature whose parameters have other types."""
    return signature.copy_modified(arg_types=list(types))


def with_kinds(signature: CallableType, kinds: Sequence[ArgKind]) -> CallableType:
    """Return a signature whose parameters are of other kinds."""
    return signature.copy_modified(arg_kinds=list(kinds))


def with_result(signature: CallableType, result: Type) -> CallableType:
    """Return a signature with another result."""
    return signature.copy_modified(ret_type=result)


def with_variables(signature: CallableType, variables: Sequence[TypeVarLikeType]) -> CallableType:
    """Return a signature with other type variables of its own."""
    return signature.copy_modified(variables=list(variables))


def checked_in_part(signature: CallableType) -> CallableType:
    """Return a signature that mypy checks as it does that of a `functools.partial`, of an abstract class too."""
    return signature.copy_modified(special_sig="partial", from_type_type=True)


def of_unknown_class(signature: CallableType) -> CallableType:
    """Return the signature of a class that may be another one when it is called, as that of a ``type[T]`` may."""
    return signature.copy_modified(from_type_type=True)


def taking_anything(signature: CallableType, result: Type) -> CallableType:
    """Return a signature in the place of `signature` that every call matches, with a result."""
    anything = AnyType(TypeOfAny.special_form)
    both = [Parameter(anything, ARG_STAR, None), Parameter(anything, ARG_STAR2, None)]
    return with_result(with_variables(with_parameters(signature, both), []), result)


def unpacking_no_options(signature: CallableType, written: Collection[str]) -> CallableType:
    """Return the signature of a verb whose options are checked where they are `written` alone.

    What is given by unpacking is for the target, or is a field, as far as anybody knows.
    """
    anything = AnyType(TypeOfAny.special_form)
    types = [each.type if each.kind.is_star() or each.name in written else anything for each in parameters(signature)]
    return with_types(signature, types)


def named(signature: CallableType, name: str) -> CallableType:
    """Return a signature without type variables of its own, under another name in messages."""
    return signature.copy_modified(name=name, variables=[], definition=None)


def unmatched(signature: CallableType) -> CallableType:
    """Return a signature in the place of `signature` that no call with an argument matches."""
    return with_variables(with_parameters(signature, []), [])


def with_args(instance: Instance, args: Sequence[Type]) -> Instance:
    """Return an instance type with other type arguments."""
    return instance.copy_modified(args=list(args))


def copied(instance: Instance) -> Instance:
    """Return an instance type that shares no attributes with the original."""
    new = instance.copy_modified()
    new.extra_attrs = None
    return new
