"""A class that stands in for another: calls of it go through a function, and the other class stays as it is."""

from __future__ import annotations

import types
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from hydra_zen.third_party._constructor import signature_of


class StandIn(type):
    """The type of classes that stand in for others.

    Making an instance calls a function, which returns an instance of the original. Everything else leads to the
    original: attributes, `isinstance`, `issubclass`, and subclasses, which are subclasses of the original itself.
    """

    __wrapped__: type

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> Any:
        """Make a subclass of the original where a subclass of the stand-in is asked for."""
        if not any(isinstance(base, StandIn) for base in bases):
            return super().__new__(mcls, name, bases, namespace, **options)
        originals = tuple(base.__wrapped__ if isinstance(base, StandIn) else base for base in bases)
        return types.new_class(name, originals, options, lambda body: body.update(namespace))

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Make an instance of the original."""
        return cls.__dict__["__construct__"](*args, **kwargs)

    def __getattr__(cls, name: str) -> Any:
        """Return an attribute of the original."""
        return getattr(cls.__wrapped__, name)

    def __instancecheck__(cls, instance: Any) -> bool:
        """Tell whether `instance` is one of the original."""
        return isinstance(instance, cls.__wrapped__)

    def __subclasscheck__(cls, subclass: type) -> bool:
        """Tell whether `subclass` is one of the original."""
        return issubclass(subclass, cls.__wrapped__)


def stand_in(original: type, construct: Callable[..., Any]) -> Any:
    """Return a class that is called as `construct`, and is in all else like `original`."""
    namespace: dict[str, Any] = {
        "__construct__": construct,
        "__wrapped__": original,
        "__module__": original.__module__,
        "__qualname__": original.__qualname__,
        "__doc__": original.__doc__,
    }
    with suppress(ValueError, TypeError):  # a class without a readable signature has a stand-in without one
        namespace["__signature__"] = signature_of(original)
    metaclass: Any = StandIn
    if isinstance(original, StandIn):
        metaclass = type(original)
    elif type(original) is not type:
        metaclass = type("StandIn", (StandIn, type(original)), {})
    return type.__new__(metaclass, original.__name__, (), namespace)
