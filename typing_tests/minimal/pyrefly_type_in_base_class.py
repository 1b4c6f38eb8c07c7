"""`type[T]` as the type argument of a base class."""

from __future__ import annotations

from typing import Generic, Type, TypeVar

from typing_extensions import assert_type

T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")


class Config(Generic[T_co]):
    """A covariant generic."""


class Upper(Config[Type[int]]):
    """With `Type`."""


class Lower(Config[type[int]]):
    """With `type`."""


def make(config: Config[type[R]]) -> R:
    raise NotImplementedError


def upper_case() -> None:
    """`Type[int]`."""
    assert_type(make(Upper()), int)


def lower_case() -> None:
    """`type[int]`."""
    assert_type(make(Lower()), int)
