"""One type variable, a union of two generics: the result is the union of both arguments."""

from __future__ import annotations

from typing import Generic, TypeVar, Union

from typing_extensions import assert_type

T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")


class Config(Generic[T_co]):
    """A covariant generic."""


def make(config: Config[R]) -> R:
    raise NotImplementedError


def union(config: Union[Config[int], Config[str]]) -> None:
    """The union of both results."""
    assert_type(make(config), Union[int, str])
