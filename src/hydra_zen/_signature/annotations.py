"""Widening annotations to those that OmegaConf can enforce."""

from __future__ import annotations

import types
import typing
from collections.abc import Hashable
from dataclasses import InitVar, is_dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Final, NewType, Optional, Union, get_args, get_origin

from typing_extensions import Unpack

_PRIMITIVES: Final = frozenset({int, float, bool, str, bytes})
_BARE: Final = {list: list, tuple: tuple, dict: dict, typing.List: list, typing.Tuple: tuple, typing.Dict: dict}
_UNIONS: Final = frozenset({Union, types.UnionType})
_UNPACKS: Final = frozenset({Unpack, getattr(typing, "Unpack", Unpack)})
#: Types that OmegaConf accepts as the type of a dict's keys.
_KEY_TYPES: Final = frozenset({int, float, bool, str, bytes})


def widen(annotation: Any, *, primitive_only: bool = False, wrap_optional: bool = False, nested: bool = False) -> Any:
    """Return the strictest annotation that admits whatever `annotation` admits and that OmegaConf can enforce.

    Parameters
    ----------
    annotation : Any
        What the user wrote, resolved.
    primitive_only : bool
        Admit no containers and no dataclasses, as for the keys of a dict.
    wrap_optional : bool
        Admit None too.
    nested : bool
        The annotation is that of an element of a container.

    Returns
    -------
    Any
        `annotation` itself, a wider one, or `Any`.
    """
    if isinstance(annotation, Hashable) and _is_hashable(annotation):
        return _widen_known(annotation, primitive_only, wrap_optional, nested)
    return _widen(annotation, primitive_only, wrap_optional, nested)


def _is_hashable(annotation: Any) -> bool:
    """Tell whether an annotation can be looked up; ``Literal[[]]`` and the like cannot."""
    try:
        hash(annotation)
    except TypeError:
        return False
    return True


def _widen(annotation: Any, primitive_only: bool, wrap_optional: bool, nested: bool) -> Any:
    """Return the widened annotation."""
    result = _widen_plain(annotation, primitive_only, nested)
    return Optional[result] if wrap_optional and result is not Any and result is not type(None) else result


_widen_known = lru_cache(maxsize=4096, typed=True)(_widen)


def _widen_plain(annotation: Any, primitive_only: bool, nested: bool) -> Any:
    if annotation in _PRIMITIVES:
        return annotation
    if isinstance(annotation, InitVar):
        return _widen_plain(annotation.type, primitive_only, nested)
    if isinstance(annotation, NewType):
        return _widen_plain(annotation.__supertype__, primitive_only, nested)
    origin = get_origin(annotation)
    if origin is Annotated:
        return _widen_plain(annotation.__origin__, primitive_only, nested)
    if origin in _UNIONS:
        return _widen_union(annotation, primitive_only, nested)
    if isinstance(annotation, type) and origin is None:
        return _widen_class(annotation, primitive_only, nested)
    if primitive_only:
        return Any
    return _widen_container(annotation, origin, nested)


def _widen_union(annotation: Any, primitive_only: bool, nested: bool) -> Any:
    """Return ``Optional[T]`` for a union of one type and None; OmegaConf enforces no other union."""
    members = [member for member in get_args(annotation) if member is not type(None)]
    if len(members) != 1 or len(get_args(annotation)) == 1:
        return Any
    member = _widen_plain(members[0], primitive_only, nested)
    return Any if member is Any else Optional[member]


def _widen_class(cls: type, primitive_only: bool, nested: bool) -> Any:
    if issubclass(cls, Path):
        return Path
    if issubclass(cls, Enum):
        return cls
    if primitive_only:
        return Any
    if cls in _BARE:
        return Any if nested and cls is tuple else _BARE[cls]
    if is_dataclass(cls) and not getattr(cls, "_is_protocol", False):
        return cls
    return Any


def _widen_container(annotation: Any, origin: Any, nested: bool) -> Any:
    """Return the widened form of a parameterised list, tuple or dict; `Any` for anything else."""
    if annotation in _BARE:
        return Any if nested and _BARE[annotation] is tuple else _BARE[annotation]
    arguments = get_args(annotation)
    if origin is list:
        return list[_widen_plain(arguments[0], False, True)]  # type: ignore[misc]
    if origin is dict:
        key = _widen_plain(arguments[0], True, True)
        key = key if key in _KEY_TYPES or (isinstance(key, type) and issubclass(key, Enum)) else Any
        return dict[key, _widen_plain(arguments[1], False, True)]  # type: ignore[valid-type, misc]
    if origin is tuple and not nested:
        return _widen_tuple(arguments)
    return Any


def _widen_tuple(arguments: tuple[Any, ...]) -> Any:
    """Return the widened form of a tuple's arguments; only homogeneous tuples keep their element type."""
    if not arguments or arguments == ((),):
        return tuple
    if any(get_origin(argument) in _UNPACKS for argument in arguments):
        return tuple[Any, ...]
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple[_widen_plain(arguments[0], False, True), ...]  # type: ignore[misc]
    first, *others = arguments
    element = _widen_plain(first, False, True) if all(other == first for other in others) else Any
    return tuple[(element,) * len(arguments)]  # type: ignore[misc]
