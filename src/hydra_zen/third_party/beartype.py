"""Type-checking of what a target is called with, by beartype."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Any, TypeVar

import beartype as bt

from hydra_zen._base.messages import show_typed
from hydra_zen.errors import HydraZenTypeError
from hydra_zen.third_party._constructor import namespace_of, signature_of
from hydra_zen.third_party._stand_in import stand_in
from hydra_zen.third_party.sequences import casts_of, coerce_sequences, looking_like, with_casts

__all__ = ["coerce_sequences", "validates_with_beartype"]

F = TypeVar("F", bound=Callable[..., Any])


def validates_with_beartype(obj: F) -> F:
    """Let a callable check its arguments against its annotations, by beartype, each time it is called.

    Lists are cast first to the tuples, deques and named tuples that the annotations ask for (`coerce_sequences`).
    Use it as ``builds(..., zen_wrappers=validates_with_beartype)``, as ``_target_wrapper_`` of `instantiate`, as
    ``instantiation_wrapper`` of `zen`, or as a decorator.

    Parameters
    ----------
    obj : Callable
        A function, a method, a class or any other callable.

    Returns
    -------
    Callable
        A function that checks. Of a class: a class that stands in for it, makes instances of it and checks the
        arguments; the class itself stays as it is. Only a class that is being defined, under this decorator, gets
        the check itself.

    Raises
    ------
    TypeError
        `obj` is not callable.

    Examples
    --------
    >>> from typing import Any
    >>> from hydra_zen.third_party.beartype import validates_with_beartype
    >>> def area(size: tuple[int, int]) -> int:
    ...     return size[0] * size[1]
    >>> checked = validates_with_beartype(area)
    >>> config: dict[str, Any] = {"size": [2, 3], "wrong": "23"}
    >>> checked(config["size"])
    6
    >>> checked(config["wrong"])  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    beartype.roar.BeartypeCallHintParamViolation: Function ...area() parameter size='23' violates type hint ...
    """
    if not callable(obj):
        msg = f"validates_with_beartype: `obj` must be callable, got {show_typed(obj)}"
        raise HydraZenTypeError(msg, parameter="obj", value=obj, expected="a callable")
    validated: F = _validated(obj)
    return validated


def _validated(obj: Any) -> Any:
    """Return what checks its arguments and then calls `obj`."""
    if isinstance(obj, type):
        return _validated_class(obj)
    if inspect.isfunction(obj) or inspect.ismethod(obj):
        return coerce_sequences(bt.beartype(obj))
    return _checked_first(obj)


def _validated_class(cls: type) -> Any:
    """Return what checks the arguments of `cls` and then calls it."""
    constructor: Any = cls.__init__  # type: ignore[misc]
    if _is_being_defined(cls) and inspect.isfunction(constructor):
        casts = {_shifted(key): cast for key, cast in casts_of(cls).items()}
        checked = bt.beartype(constructor)
        cls.__init__ = with_casts(checked, casts) if casts else checked  # type: ignore[misc]
        return cls
    construct = _checked_first(cls)
    return cls if construct is cls else stand_in(cls, construct)


def _shifted(key: str | int) -> str | int:
    """Return the position of a parameter where `self` comes first."""
    return key if isinstance(key, str) else key + 1


def _is_being_defined(cls: type) -> bool:
    """Tell whether `cls` does not have its name yet, as under a decorator.

    Of a class inside a function that cannot be told; it is taken for one that others use already.
    """
    if "<locals>" in cls.__qualname__:
        return False
    found: Any = sys.modules.get(cls.__module__)
    for name in cls.__qualname__.split("."):
        found = getattr(found, name, None)
    return found is not cls


def _checked_first(obj: Any) -> Any:
    """Return a function that casts and checks its arguments, then calls `obj`."""
    check = _argument_check(obj)
    if check is None:
        return obj
    casts = casts_of(obj)

    def call(*args: Any, **kwargs: Any) -> Any:
        check(*args, **kwargs)
        return obj(*args, **kwargs)

    checked = looking_like(obj, call)
    return with_casts(checked, casts) if casts else checked


def _argument_check(obj: Any) -> Callable[..., None] | None:
    """Return a function that takes what `obj` takes, checks it and does nothing; None if there is nothing to check."""
    try:
        signature = signature_of(obj)
    except (ValueError, TypeError):
        return None
    annotations = {p.name: p.annotation for p in signature.parameters.values() if p.annotation is not Parameter.empty}
    if not annotations:
        return None
    names: dict[str, Any] = {"defaults": {p.name: p.default for p in signature.parameters.values()}}
    exec(f"def check({_parameter_list(signature)}): pass", namespace_of(obj), names)  # noqa: S102  beartype reads code
    check: Any = names["check"]
    check.__annotations__ = annotations
    check.__module__ = getattr(obj, "__module__", __name__)
    check.__name__ = check.__qualname__ = getattr(obj, "__name__", type(obj).__name__)
    checked: Callable[..., None] = bt.beartype(check)
    return checked


def _parameter_list(signature: Signature) -> str:
    """Return the parameters of `signature` as source text without annotations."""
    parameters = [
        p.replace(annotation=Parameter.empty, default=_Source(f"defaults[{p.name!r}]"))
        if p.default is not Parameter.empty
        else p.replace(annotation=Parameter.empty)
        for p in signature.parameters.values()
    ]
    return str(Signature(parameters))[1:-1]


class _Source(str):
    """Text that stands for itself in the text of a signature."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)
