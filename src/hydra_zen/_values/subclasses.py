"""Subclasses of built-in types that add behaviour but no state and no constructor of their own."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from typing import Any, Final

from hydra_zen._values.configs import ConfigFromArgs
from hydra_zen._values.containers import contents, with_tuples
from hydra_zen._values.context import Conversion
from hydra_zen._values.dispatch import convert_item, kind_of
from hydra_zen._values.mappings import mapping_contents
from hydra_zen._values.paths import path_to
from hydra_zen._values.unsupported import unsupported

Arguments = Callable[[Any, Conversion], tuple[Any, ...]]


def _items(value: Any, conversion: Conversion) -> tuple[Any, ...]:
    """Return the one argument from which a sequence is made."""
    return (tuple(map(with_tuples, contents(value, conversion))),)


def _members(value: Any, conversion: Conversion) -> tuple[Any, ...]:
    """Return the one argument from which a set is made: items that can be hashed."""
    return (tuple(map(with_tuples, contents(value, conversion, keeps_tuples=True))),)


def _mapping(value: Any, conversion: Conversion) -> tuple[Any, ...]:
    """Return the one argument from which a mapping is made."""
    return (with_tuples(mapping_contents(value, conversion)),)


def _with_factory(value: Any, conversion: Conversion) -> tuple[Any, ...]:
    """Return the arguments from which a defaultdict is made."""
    return (convert_item(value.default_factory, conversion.content("default_factory")), *_mapping(value, conversion))


def _with_limit(value: Any, conversion: Conversion) -> tuple[Any, ...]:
    """Return the arguments from which a deque is made."""
    return (*_items(value, conversion), *(() if value.maxlen is None else (value.maxlen,)))


def _plain(base: type) -> Arguments:
    """Return what makes the one argument from which a number or bytes are made."""

    def argument(value: Any, conversion: Conversion) -> tuple[Any, ...]:
        """Return the plain value."""
        return (convert_item(base.__new__(base, value), conversion.content(0)),)

    return argument


#: How the arguments for the constructor are got from a value, for each base; the more derived base comes first.
_BASES: Final[dict[type, Arguments]] = {
    int: _plain(int),
    float: _plain(float),
    complex: _plain(complex),
    bytes: _plain(bytes),
    bytearray: _items,
    list: _items,
    tuple: _items,
    set: _members,
    frozenset: _members,
    deque: _with_limit,
    Counter: _mapping,
    OrderedDict: _mapping,
    defaultdict: _with_factory,
    dict: _mapping,
}


def convert_subclass_instance(value: Any, conversion: Conversion) -> ConfigFromArgs:
    """Return the config that calls the subclass with what its base is made from."""
    kind = kind_of(value)
    if has_state(value):
        raise unsupported(value, conversion, "carries attributes besides its contents")
    base = _base_of(kind)
    return ConfigFromArgs(_BASES[base](value, conversion), path_to(kind, value, conversion))


def is_faithful_subclass(kind: type) -> bool:
    """Tell whether `kind` inherits the constructor, and how it is iterated, from a base that it is made from."""
    base = _base_of(kind)
    inherited = ("__new__", "__init__", "__iter__", "__getitem__", "items", "__reduce__", "__reduce_ex__")
    return base is not object and all(getattr(kind, name, None) is getattr(base, name, None) for name in inherited)


def has_state(value: object) -> bool:
    """Tell whether `value` has attributes of its own."""
    if getattr(value, "__dict__", None):
        return True
    slots = (name for kind in type(value).__mro__ for name in _slots(kind))
    return any(hasattr(value, name) for name in slots)


def _slots(kind: type) -> tuple[str, ...]:
    """Return the names of the slots that `kind` itself defines."""
    slots = vars(kind).get("__slots__", ())
    names = (slots,) if isinstance(slots, str) else tuple(slots)
    return tuple(
        f"_{kind.__name__.lstrip('_')}{name}" if name.startswith("__") else name
        for name in names
        if name not in ("__dict__", "__weakref__")
    )


def _base_of(kind: type) -> type:
    """Return the supported type that `kind` is derived from."""
    return next((base for base in kind.__mro__ if base in _BASES), object)
