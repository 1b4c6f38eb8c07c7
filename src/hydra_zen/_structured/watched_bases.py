"""Whether bases of config classes are still what they were when something was found out about them."""

from __future__ import annotations

import weakref
from dataclasses import MISSING, Field
from typing import Any, Final

from hydra_zen._base.guards import is_plain_tuple
from hydra_zen._base.names import ARGS, DEFAULTS, HYDRA_KEYS, TARGET, ZEN_KEYS, ZEN_TARGET
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._structured.config_type import ConfigType
from hydra_zen._structured.defaults import FreshCopy
from hydra_zen._values.dispatch import PASSED_THROUGH

_FACTORIES: Final = (list, dict)
#: Attributes of a class by which it takes part in the making of its children.
_HOOKS: Final = ("__post_init__", "__init_subclass__", "__orig_bases__", "__slots__")
_SPECIAL: Final = HYDRA_KEYS | ZEN_KEYS | {DEFAULTS}


class WatchedBases:
    """Bases, held weakly, all that a child takes over from them being plain."""

    __slots__ = ("_each",)

    def __init__(self, bases: tuple[type, ...]) -> None:
        self._each = tuple(map(_Watched, bases))

    def hold(self, bases: tuple[type, ...]) -> bool:
        """Tell whether these are the same bases, and unchanged."""
        for watched, base in zip(self._each, bases, strict=True):  # noqa: SIM110  `all` takes twice the time
            if not watched.is_still(base):
                return False
        return True


def watch_bases(bases: tuple[type, ...]) -> WatchedBases | None:
    """Return what tells whether `bases` change, or None where it could not tell."""
    return WatchedBases(bases) if all(map(_is_plain, bases)) else None


def _is_plain(base: Any) -> bool:
    """Tell whether nothing that a child has from `base` needs a closer look."""
    if not all(type(cls) is type or type(cls) is ConfigType for cls in base.__mro__):
        return False
    if any(name in cls.__dict__ for cls in base.__mro__[:-1] for name in _HOOKS) or base.__dataclass_params__.frozen:
        return False
    return all(map(_is_plain_field, base.__dataclass_fields__.values()))


def _is_plain_field(field: Field[Any]) -> bool:
    """Tell whether the default of an inherited field stays as it is, and says always the same."""
    if field.name == ARGS:
        return False
    if field.default is MISSING:
        factory: Any = field.default_factory
        return factory is MISSING or (
            field.name not in _SPECIAL and (factory in _FACTORIES or type(factory) is FreshCopy)
        )
    if field.name in _SPECIAL and is_plain_tuple(field.default):
        return PASSED_THROUGH.issuperset(map(type, field.default))
    return type(field.default) in PASSED_THROUGH


class _Watched:
    """One base, and the classes that it is derived from."""

    __slots__ = ("_above", "_defaults", "_fields", "_names", "_params", "_reference", "_target", "_zen_target")

    def __init__(self, base: Any, *, alone: bool = False) -> None:
        self._reference = weakref.ref(base)
        own = base.__dict__
        fields: dict[str, Any] = own.get("__dataclass_fields__", {})
        self._fields = fields.copy()
        self._names = tuple(fields)
        self._defaults = [(field, field.default, field.default_factory, field.init) for field in fields.values()]
        self._params = own.get("__dataclass_params__")
        self._target = own.get(TARGET, NOTHING)
        self._zen_target = own.get(ZEN_TARGET, NOTHING)
        self._above = () if alone else tuple(_Watched(cls, alone=True) for cls in base.__mro__[1:-1])

    def is_still(self, base: Any) -> bool:
        """Tell whether `base` is the same class, and has what it had."""
        if self._reference() is not base:
            return False
        own = base.__dict__
        fields = own.get("__dataclass_fields__", _NONE)
        if own.get(TARGET, NOTHING) is not self._target or own.get(ZEN_TARGET, NOTHING) is not self._zen_target:
            return False
        if fields != self._fields or tuple(fields) != self._names or "__post_init__" in own:
            return False
        if own.get("__dataclass_params__") is not self._params:
            return False
        for field, default, factory, init in self._defaults:
            if field.default is not default or field.default_factory is not factory or field.init is not init:
                return False
        return not self._above or self._is_derived_as_it_was(base)

    def _is_derived_as_it_was(self, base: Any) -> bool:
        above = base.__mro__[1:-1]
        return len(above) == len(self._above) and all(
            w.is_still(cls) for w, cls in zip(self._above, above, strict=True)
        )


_NONE: Final[dict[str, Any]] = {}
