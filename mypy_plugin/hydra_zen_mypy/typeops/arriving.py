"""Whether what a field of a config holds is what a parameter takes, as far as types can tell."""

from __future__ import annotations

from mypy.subtypes import is_subtype
from mypy.typeops import get_all_type_vars
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    TupleType,
    Type,
    TypedDictType,
    UninhabitedType,
    UnionType,
    get_proper_type,
)

from hydra_zen_mypy.fullnames import DICTS, LISTS
from hydra_zen_mypy.typeops.built import may_become_anything


def arrives(given: Type, formal: Type) -> bool:
    """Tell whether a value of type `given` may be what a parameter of type `formal` takes.

    False only where it surely is not: a member of a union may be the one that is there, a list of ints is a list of
    floats to a function that reads it, and text may be the one that a `Literal` asks for.
    """
    actual, asked = get_proper_type(given), get_proper_type(formal)
    if isinstance(actual, (AnyType, UninhabitedType)) or isinstance(asked, AnyType) or get_all_type_vars(asked):
        return True
    if may_become_anything(actual) or may_become_anything(asked):
        return True
    if isinstance(actual, UnionType):
        return any(arrives(item, asked) for item in actual.items)
    if isinstance(asked, UnionType):
        return any(arrives(actual, item) for item in asked.items)
    if isinstance(asked, LiteralType):
        asked = asked.fallback
    if isinstance(actual, Instance) and isinstance(asked, (TupleType, TypedDictType)):
        return actual.type.fullname in (LISTS if isinstance(asked, TupleType) else DICTS)
    if isinstance(actual, Instance) and isinstance(asked, Instance) and _alike(actual, asked):
        return all(arrives(one, other) for one, other in zip(actual.args, asked.args, strict=False))
    return is_subtype(actual, asked)


def _alike(given: Instance, asked: Instance) -> bool:
    """Tell whether two types are of one kind, so that only their arguments are to be compared."""
    both = {given.type.fullname, asked.type.fullname}
    return bool(asked.args) and (len(both) == 1 or both <= {*LISTS} or both <= {*DICTS})
