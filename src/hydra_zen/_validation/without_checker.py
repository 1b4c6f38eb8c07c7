"""What can be said of a value and an annotation without a run-time type checker."""

from __future__ import annotations

import typing
from collections.abc import Callable
from typing import Any, Final, Literal

from hydra_zen._validation.forms import is_protocol, show_type

#: What annotations take besides instances of the class.
_PROMOTED: Final = {float: (int,), complex: (int, float), bytes: (bytearray, memoryview)}
_CALLABLE: Final = typing.get_origin(Callable[..., Any])


class Undecided(Exception):  # noqa: N818  nothing went wrong
    """Only a run-time type checker can tell."""


def plain_contradiction(value: Any, annotation: Any) -> str | None:
    """Return what speaks against `value` being an instance of `annotation`, or None.

    Raises
    ------
    Undecided
        The annotation is not as simple as a class, a literal, or a callable of any kind.
    """
    if annotation is Any or annotation is object:
        return None
    if typing.get_origin(annotation) is Literal:
        return _against_literal(value, typing.get_args(annotation))
    if _CALLABLE in (annotation, typing.get_origin(annotation)):
        if callable(value) and typing.get_args(annotation):
            raise Undecided
        return None if callable(value) else "is not callable"
    if _is_plain_class(annotation):
        wanted = (annotation, *_PROMOTED.get(annotation, ()))
        return None if isinstance(value, wanted) else f"is not an instance of {show_type(annotation)}"
    raise Undecided


def _against_literal(value: Any, allowed: tuple[Any, ...]) -> str | None:
    if any(type(value) is type(item) and value == item for item in allowed):
        return None
    return f"is not any of {allowed!r}"


def _is_plain_class(annotation: Any) -> bool:
    if not isinstance(annotation, type) or typing.get_args(annotation) or is_protocol(annotation):
        return False
    # Of other metaclasses `isinstance` may be anything; a `TypedDict` has no instances.
    return type(annotation).__instancecheck__ is type.__instancecheck__ and not hasattr(annotation, "__total__")
