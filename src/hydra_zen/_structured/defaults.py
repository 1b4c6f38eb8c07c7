"""Default values of config fields: which may be shared by all instances, and copies of those that may not."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from enum import Enum
from types import BuiltinFunctionType, FunctionType
from typing import Any, Final

from hydra_zen._base.guards import is_list_or_tuple, is_plain_tuple
from hydra_zen._base.loaded import loaded

#: Exact types of values that cannot change.
ATOMS: Final = frozenset({bool, bytes, complex, float, int, str, type(None)})
_IMMUTABLE: Final = (type, FunctionType, str, bytes, int, float, Enum, BuiltinFunctionType)


class FreshCopy:
    """A default factory that gives every instance a copy of its own of one value.

    Unlike a lambda it can be pickled, and its value can be read without a call.
    """

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __call__(self) -> Any:
        """Return a copy that shares nothing mutable with the value."""
        value: Any = self.value
        if type(self.value) is list and ATOMS.issuperset(map(type, value)):
            return value.copy()
        return deepcopy(value)

    def __reduce__(self) -> tuple[type[FreshCopy], tuple[Any]]:
        """Pickle by value."""
        return FreshCopy, (self.value,)


def is_immutable(value: Any) -> bool:
    """Tell whether all instances of a config may share `value`."""
    if type(value) in ATOMS:
        return True
    if is_plain_tuple(value):
        return all(map(is_immutable, value))
    if isinstance(value, _IMMUTABLE):
        return True
    if is_list_or_tuple(value):
        return isinstance(value, tuple) and all(map(is_immutable, value))
    paths = loaded("pathlib")
    return paths is not None and isinstance(value, paths.PurePath)


def needs_factory(value: Any) -> bool:
    """Tell whether `dataclasses` would refuse `value` as a plain default."""
    return type(value).__hash__ is None


def produced_by(factory: Callable[[], Any]) -> Any:
    """Return what `factory` makes, without a copy where none is needed."""
    return factory.value if isinstance(factory, FreshCopy) else factory()
