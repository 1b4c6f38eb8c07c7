"""A call of a generic function as an argument of `functools.partial`."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

T = TypeVar("T")


def value(hint: type[T]) -> T:
    raise NotImplementedError


def shout(text: str) -> str:
    return text.upper()


def partial_of_generic_call() -> None:
    """It is checked like any other."""
    partial(shout, value(int))  # E: call, argument
