"""Annotations, widened to what OmegaConf accepts and enforces."""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any, Final, NewType, Optional, Union

from hydra_zen._base.loaded import loaded
from hydra_zen._signature.hints import without_init_var

_SCALARS: Final = frozenset({int, float, bool, str, bytes})
_BARE_CONTAINERS: Final = frozenset({list, tuple, dict})
_TYPING_CONTAINERS: Final = ((typing.List, list), (typing.Tuple, tuple), (typing.Dict, dict))  # noqa: UP006
_UNIONS: Final = (Union, types.UnionType)
_TYPE_ALIAS: Final[Any] = getattr(typing, "TypeAliasType", None)


def widen(
    annotation: Any,
    *,
    primitive_only: bool = False,
    wrap_optional: bool = False,
    nested: bool = False,
) -> Any:
    """Return the narrowest annotation that OmegaConf accepts and that admits every value of `annotation`.

    Parameters
    ----------
    annotation : Any
    primitive_only : bool
        Refuse parameterised types, as for the keys of a dict.
    wrap_optional : bool
        Admit None as well.
    nested : bool
        `annotation` stands inside a container.

    Returns
    -------
    Any
        `Any` where OmegaConf has nothing as narrow.
    """
    if annotation is Any:
        return Any
    try:
        widened = _widened(annotation, primitive_only, nested)
    except TypeError:
        # Unhashable: metadata may be that, or what is given is no type at all.
        widened = _widened.__wrapped__(annotation, primitive_only, nested)
    if wrap_optional and widened is not Any:
        return Optional[widened]
    return widened


@lru_cache(maxsize=2048)
def _widened(annotation: Any, primitive_only: bool, nested: bool) -> Any:
    """Return the widened annotation, where None is not admitted by itself."""
    if isinstance(annotation, type) and typing.get_origin(annotation) is None:
        return _widened_class(annotation)
    for alias, bare in _TYPING_CONTAINERS:
        if annotation is alias:
            return Any if primitive_only or (nested and bare is tuple) else bare
    inner = _unwrapped(annotation)
    if inner is not annotation:
        return widen(inner, primitive_only=primitive_only, nested=nested)
    return Any if primitive_only else _widened_generic(annotation, nested)


def _widened_class(cls: type) -> Any:
    if cls in _SCALARS or cls in _BARE_CONTAINERS or is_dataclass(cls):
        return cls
    if issubclass(cls, Enum):
        return cls
    paths = loaded("pathlib")
    return paths.Path if paths is not None and issubclass(cls, paths.Path) else Any


def _unwrapped(annotation: Any) -> Any:
    """Return what a name or a wrapper stands for; anything else unchanged."""
    if isinstance(annotation, NewType):
        return annotation.__supertype__
    inner = without_init_var(annotation)
    if inner is not annotation:
        return inner
    if typing.get_origin(annotation) is Annotated:
        return annotation.__origin__
    if _TYPE_ALIAS is not None and isinstance(annotation, _TYPE_ALIAS):
        return _alias_value(annotation)
    return annotation


def _alias_value(alias: Any) -> Any:
    """Return what a ``type X = ...`` statement says, which is evaluated only now."""
    try:
        return alias.__value__
    except (NameError, AttributeError, TypeError):
        return Any


def _widened_generic(annotation: Any, nested: bool) -> Any:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in _UNIONS:
        return _widened_union(arguments, nested)
    if origin is list and len(arguments) == 1:
        return list[widen(arguments[0], nested=True)]  # type: ignore[misc]
    if origin is dict and len(arguments) == 2:
        key, value = widen(arguments[0], primitive_only=True, nested=True), widen(arguments[1], nested=True)
        value = Any if is_optional_mapping(value) else value
        return dict[key, value]  # type: ignore[valid-type]
    if origin is tuple:
        return Any if nested else _widened_tuple(arguments)
    return Any


def is_optional_mapping(annotation: Any) -> bool:
    """Tell whether an annotation admits None, and dicts or a dataclass beside it."""
    if typing.get_origin(annotation) not in _UNIONS:
        return False
    members = [typing.get_origin(member) or member for member in typing.get_args(annotation)]
    return type(None) in members and any(member is dict or is_dataclass(member) for member in members)


def _widened_union(members: tuple[Any, ...], nested: bool) -> Any:
    """Return the union of one type and None; OmegaConf converts values of other unions in ways of its own."""
    others = [member for member in members if member is not type(None)]
    if len(others) != 1 or len(others) == len(members):
        return Any
    return widen(others[0], nested=nested, wrap_optional=True)


def _widened_tuple(items: tuple[Any, ...]) -> Any:
    if not items or items == ((),):
        return tuple
    if any(_is_unpacked(item) for item in items):
        return tuple[Any, ...]
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple[widen(items[0], nested=True), ...]  # type: ignore[misc]
    kinds = [widen(item, nested=True) for item in items]
    kind = kinds[0] if all(item == items[0] for item in items) else Any
    return _tuple_of((kind,) * len(items))


def _is_unpacked(item: Any) -> bool:
    if sys.version_info >= (3, 11) and typing.get_origin(item) is typing.Unpack:
        return True
    return getattr(typing.get_origin(item), "_name", None) == "Unpack" or getattr(item, "__unpacked__", False)


_tuple_of: Callable[[tuple[Any, ...]], Any] = tuple.__class_getitem__
