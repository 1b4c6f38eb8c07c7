"""A decorator with `dataclass_transform` that has a positional parameter of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from typing_extensions import dataclass_transform

T = TypeVar("T")


@dataclass_transform()
def config(target: object) -> Callable[[type[T]], type[T]]:
    raise NotImplementedError


def positional() -> None:
    """Given by position."""

    @config(int)
    class Conf:
        x: int = 1

    Conf(x=2)
