"""A generic function as the argument of a generic class: its result fits an annotation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")
F_co = TypeVar("F_co", covariant=True)
F = TypeVar("F", bound=Callable[..., Any])
R = TypeVar("R")


class Config(Generic[F_co]):
    """A covariant generic."""


def builds(target: F) -> Config[F]:
    raise NotImplementedError


def make(config: Config[Callable[..., R]]) -> R:
    raise NotImplementedError


def identity(value: T) -> T:
    return value


def generic_function() -> None:
    """The type variable of the function is nobody else's."""
    value: int = make(builds(identity))
    print(value)
