"""Checks of containers that tell type checkers "of anything" rather than "of something unknown"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, TypeGuard


def is_list_or_tuple(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell whether `value` is a list or a tuple."""
    return isinstance(value, (list, tuple))


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether `value` is a tuple."""
    return isinstance(value, tuple)


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Tell whether `value` is a dict."""
    return isinstance(value, dict)


def is_plain_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether `value` is a list and of no subclass."""
    return type(value) is list


def is_plain_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Tell whether `value` is a tuple and of no subclass."""
    return type(value) is tuple


def is_plain_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Tell whether `value` is a dict and of no subclass."""
    return type(value) is dict


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Tell whether `value` is a mapping."""
    return isinstance(value, Mapping)


def is_dataclass_type(value: object) -> TypeGuard[Any]:
    """Tell whether `value` is a dataclass, and not an instance of one."""
    return isinstance(value, type) and is_dataclass(value)
