"""`functools.partial` of a class."""

from __future__ import annotations

from functools import partial

from typing_extensions import assert_type


class Model:
    """A class with one parameter."""

    def __init__(self, width: int) -> None:
        self.width = width


def partial_of_class() -> None:
    """Its result."""
    assert_type(partial(Model, width=1)(), Model)


def partial_of_class_checked() -> None:
    """Its arguments."""
    partial(Model, width="a")  # E: call, argument
