"""The arguments of `functools.partial`."""

from __future__ import annotations

from functools import partial


def shout(text: str) -> str:
    return text.upper()


def partial_names() -> None:
    """An unknown name."""
    partial(shout, txt="a")  # E: call


def partial_types() -> None:
    """A wrong type."""
    partial(shout, text=1)  # E: call, argument
