"""What the constructor of a plain dataclass was given, kept with the type of the instance.

It is kept in mypy's `extra_attrs`, as a `Record` is: no part of subtyping, and dropped where types are merged. An
instance without it may hold anything in its fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mypy.types import ExtraAttrs, Instance, NoneType, Type, get_proper_type

from hydra_zen_mypy.typeops.copies import copied

#: What every instance has of which it is known what it was given, though it be nothing.
_KNOWN: Final = "(given)"
#: What the names of fields follow, so that they are no attributes.
_GIVEN: Final = "(given) "


def with_given(made: Instance, given: Mapping[str, Type]) -> Instance:
    """Return the type of an instance with the types of what its constructor was given, by the name of the field."""
    new = copied(made)
    new.extra_attrs = ExtraAttrs({_KNOWN: NoneType(), **{_GIVEN + name: each for name, each in given.items()}})
    return new


def is_known(made: Type) -> bool:
    """Tell whether it is known what the constructor of an instance was given."""
    return _KNOWN in _attrs(made)


def given_to(made: Type) -> dict[str, Type]:
    """Return the types of what the constructor of an instance was given, as far as that is known."""
    return {name.removeprefix(_GIVEN): each for name, each in _attrs(made).items() if name.startswith(_GIVEN)}


def give(made: Type, name: str, value: Type) -> None:
    """Keep with the type of a variable that a field of the instance is assigned a value of type `value`."""
    proper = get_proper_type(made)
    if isinstance(proper, Instance) and is_known(proper):
        proper.extra_attrs = ExtraAttrs({**_attrs(proper), _GIVEN + name: value})


def forget_given(expected: Type | None, made: Type) -> None:
    """Forget what a variable of type `expected` was given, where it is assigned an instance given anything else."""
    proper = get_proper_type(expected)
    if isinstance(proper, Instance) and is_known(proper) and given_to(proper) != given_to(made):
        proper.extra_attrs = None


def _attrs(made: Type) -> Mapping[str, Type]:
    proper = get_proper_type(made)
    return proper.extra_attrs.attrs if isinstance(proper, Instance) and proper.extra_attrs is not None else {}
