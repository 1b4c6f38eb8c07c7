"""The metaclass of generated config classes: it makes them, and their instances, picklable."""

from __future__ import annotations

import copyreg
import dataclasses
import sys
from _thread import allocate_lock
from abc import ABCMeta
from collections.abc import Callable, Hashable
from typing import Any, Final
from weakref import WeakValueDictionary

from hydra_zen._base.config_contents import RECIPE, contents, hash_contents, is_generated
from hydra_zen._base.pickling import pickle_marks_by_reference
from hydra_zen._base.sentinels import NOTHING

#: Where `abc` keeps what it knows of a class, in those implementations that keep it in one place.
_ABC_KEEPS: Final = "_abc_impl"
_IS_KEPT_IN_ONE_PLACE: Final = _ABC_KEEPS in vars(Hashable)

_by_token: WeakValueDictionary[str, type] = WeakValueDictionary()


class Recipe:
    """How to make an equal class in another process; in this one, `token` leads to the class itself.

    The token is given when the class is first pickled.
    """

    __slots__ = ("_arguments", "make", "token")

    def __init__(self, make: Callable[..., type], arguments: dict[str, Any], token: str = "") -> None:
        self.make = make
        self._arguments = arguments
        self.token = token

    @property
    def arguments(self) -> dict[str, Any]:
        """What `make` is called with; some recipes write it out when somebody asks."""
        return self._arguments

    def __reduce__(self) -> tuple[type[Recipe], tuple[Any, ...]]:
        """Pickle in every protocol; the oldest knows nothing of slots."""
        return Recipe, (self.make, self.arguments, self.token)


class _LateAbc:
    """Gives a class what `abc` keeps of it when `abc` first asks: most config classes are never asked about."""

    def __init__(self) -> None:
        self._lock = allocate_lock()

    def __get__(self, cls: Any, owner: type | None = None) -> Any:
        if cls is None:
            return self
        with self._lock:
            if _ABC_KEEPS not in cls.__dict__:
                setattr(cls, _ABC_KEEPS, vars(ABCMeta("Donor", (), {}))[_ABC_KEEPS])
        return cls.__dict__[_ABC_KEEPS]


class ConfigType(ABCMeta):
    """The type of config classes.

    It derives from `ABCMeta` so that config classes and abstract classes can be bases of one class.
    """

    _abc_impl = _LateAbc()


def make_late(name: str, body: dict[str, Any]) -> type:
    """Return the class without bases, and with no abstract methods, that `ConfigType(name, (), body)` would return."""
    if not _IS_KEPT_IN_ONE_PLACE:
        return ConfigType(name, (), body)
    body["__abstractmethods__"] = frozenset()
    return type.__new__(ConfigType, name, (), body)


def set_recipe(cls: type, recipe: Recipe) -> None:
    """Record how `cls` was made."""
    setattr(cls, RECIPE, recipe)


def remake(recipe: Recipe) -> type:
    """Return the class of `recipe`: the very same one where it is known, else an equal one."""
    known = _by_token.get(recipe.token)
    if known is not None:
        return known
    made = recipe.make(**recipe.arguments)
    _by_token[recipe.token] = made
    setattr(made, RECIPE, recipe)
    return made


def reduce_config_type(cls: type) -> str | tuple[Any, ...]:
    """Pickle a config class by its name where that leads to it, and by its recipe elsewhere."""
    recipe = cls.__dict__.get(RECIPE)
    if recipe is None or _is_found_by_name(cls):
        return cls.__qualname__
    if not recipe.token:
        import uuid  # slow to import, and most configs are never pickled

        recipe.token = uuid.uuid4().hex
    # A class that cloudpickle brought has the token of the process that it came from.
    _by_token.setdefault(recipe.token, cls)
    return remake, (recipe,)


def _is_found_by_name(cls: type) -> bool:
    found: Any = sys.modules.get(cls.__module__)
    for part in cls.__qualname__.split("."):
        found = getattr(found, part, None)
    return bool(found is cls)


def equal(self: Any, other: object) -> Any:
    """Compare two configs by what they configure, whichever class says it."""
    if self is other:
        return True
    kind = type(other)
    if type(self) is not kind and (not is_generated(kind) or kind.__eq__ is object.__eq__):
        return NotImplemented
    return contents(self) == contents(other)


def hash_config(self: Any) -> int:
    """Hash a config by what it configures."""
    return hash_contents(self)


def state_of(self: Any) -> dict[str, Any]:
    """Return the attributes of a config with slots, by name, for pickling."""
    values = {field.name: getattr(self, field.name, NOTHING) for field in dataclasses.fields(self)}
    set_values = {name: value for name, value in values.items() if value is not NOTHING}
    return {**getattr(self, "__dict__", {}), **set_values}


def set_state(self: Any, state: dict[str, Any]) -> None:
    """Take over the attributes that `state_of` gave, be the class with slots or, from cloudpickle, without."""
    for name, value in state.items():
        object.__setattr__(self, name, value)


pickle_marks_by_reference()
copyreg.pickle(ConfigType, reduce_config_type)
