"""Questions about the types of parameters."""

from __future__ import annotations

from collections.abc import Callable

from mypy.maptype import map_instance_to_supertype
from mypy.subtypes import is_subtype
from mypy.types import Instance, ProperType, TupleType, Type, UnionType, get_proper_type

from hydra_zen_mypy.fullnames import DICT_CONFIG, LIST_CONFIG


def members(formal: Type | None) -> list[ProperType]:
    """Return the members of a union, or the one type that there is."""
    if formal is None:
        return []
    proper = get_proper_type(formal)
    return [each for item in proper.items for each in members(item)] if isinstance(proper, UnionType) else [proper]


def accepts(formal: Type | None, test: Callable[[Type], bool]) -> bool:
    """Tell whether `formal`, or a member of it if it is a union, passes the test."""
    return any(map(test, members(formal)))


def is_tuple(formal: Type) -> bool:
    """Tell whether a parameter takes a tuple and no list."""
    proper = get_proper_type(formal)
    return isinstance(proper, TupleType) or (isinstance(proper, Instance) and proper.type.has_base("builtins.tuple"))


def is_list(formal: Type) -> bool:
    """Tell whether a parameter takes a list and no tuple."""
    proper = get_proper_type(formal)
    return isinstance(proper, Instance) and proper.type.fullname in (
        "builtins.list",
        "typing.MutableSequence",
    )


def is_list_config(formal: Type) -> bool:
    """Tell whether a parameter takes OmegaConf's own list."""
    proper = get_proper_type(formal)
    return isinstance(proper, Instance) and proper.type.fullname == LIST_CONFIG


def is_dict_config(formal: Type) -> bool:
    """Tell whether a parameter takes OmegaConf's own dict."""
    proper = get_proper_type(formal)
    return isinstance(proper, Instance) and proper.type.fullname == DICT_CONFIG


def element(formal: Type | None, position: int) -> Type | None:
    """Return the type that a parameter takes as an element of a sequence; None where that is not one type."""
    found = [each for item in members(formal) if (each := _element(item, position)) is not None]
    return found[0] if len(found) == 1 else None


def _element(formal: ProperType, position: int) -> Type | None:
    if isinstance(formal, TupleType):
        return formal.items[position] if position < len(formal.items) else None
    return _argument(formal, "typing.Iterable", 0)


def entry(formal: Type | None) -> Type | None:
    """Return the type that a parameter takes as a value of a mapping; None where that is not one type."""
    found = [each for item in members(formal) if (each := _argument(item, "typing.Mapping", 1)) is not None]
    return found[0] if len(found) == 1 else None


def _argument(formal: ProperType, base: str, index: int) -> Type | None:
    if not isinstance(formal, Instance):
        return None
    info = next((info for info in formal.type.mro if info.fullname == base), None)
    return None if info is None else map_instance_to_supertype(formal, info).args[index]


def fits(given: Type, formal: Type) -> bool:
    """Tell whether `given` fits a parameter, where the elements of a container may be of any subtypes.

    A container in a config is made anew for the target, so that it need not be invariant.
    """
    return all(any(_fits(item, each) for each in members(formal)) for item in members(given))


def _fits(given: ProperType, formal: ProperType) -> bool:
    if is_subtype(given, formal):
        return True
    if not isinstance(given, Instance) or not isinstance(formal, Instance) or not formal.args:
        return False
    if not given.type.has_base(formal.type.fullname):
        return False
    mapped = map_instance_to_supertype(given, formal.type)
    return all(fits(ours, theirs) for ours, theirs in zip(mapped.args, formal.args, strict=True))
