"""Static equals dynamic: the same line tells the checker's type and the run-time type."""

from __future__ import annotations

from typing import Any, TypeVar

# A type variable, not `object` or Any: checkers would infer the argument with that in view.
T = TypeVar("T")


def check(value: T, kind: type[Any] | tuple[type[Any], ...], inner: type[Any] | None = None) -> None:
    """Look at the class of `value`, and at that of its first element if `inner` is given."""
    if not isinstance(value, kind):
        msg = f"{value!r} is a {type(value).__name__}, not a {kind}"
        raise AssertionError(msg)
    if inner is not None:
        elements: Any = value
        elements = elements.values() if hasattr(elements, "values") else elements
        check(next(iter(elements)), inner)
