"""A generic call within a dict display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar, overload

from typing_extensions import assert_type

T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K")
R = TypeVar("R")


class Config(Generic[T_co]):
    """A covariant generic."""


def builds(target: type[R]) -> type[Config[type[R]]]:
    raise NotImplementedError


@overload
def make(config: Mapping[K, type[Config[type[R]]]]) -> Mapping[K, R]: ...
@overload
def make(config: dict[Any, Any]) -> Any: ...
def make(config: Any) -> Any:
    raise NotImplementedError


def dict_display() -> None:
    """It is solved as in a variable."""
    assert_type(make({"a": builds(int)}), "Mapping[str, int]")
