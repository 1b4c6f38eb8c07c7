"""A list of a class and an instance: each element has its own type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Union


class Config:
    """A class."""


def take(values: Sequence[Union[Config, Callable[..., Any]]]) -> None:
    raise NotImplementedError


def mixed_list() -> None:
    """A list in a variable."""
    values = [Config, Config()]
    take(values)
