"""What the value of an override may be, besides `None`, `bool`, `int`, `float`, `str`, `list` and `dict`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias, TypeGuard


class GrammarError(ValueError):
    """The text is none that Hydra would read."""


@dataclass(frozen=True)
class Quoted:
    """Text in quotes, which nothing takes for a number."""

    text: str


@dataclass(frozen=True)
class Sweep:
    """A value for each of several jobs.

    Attributes
    ----------
    written : str
        The function that makes it, such as ``"range"``; ``","`` for values that commas part.
    samples : tuple or None
        The values, or one of each kind of them; None where only the sweeper knows.
    """

    written: str
    samples: tuple[Any, ...] | None


@dataclass(frozen=True)
class Unknown:
    """What a function gives that is not known here."""

    function: str


#: None, bool, int, float, str, `Quoted`, `Unknown`, a list or a dict of these, or a `Sweep` of these.
Value: TypeAlias = Any


def is_list(value: Value) -> TypeGuard[list[Value]]:
    """Tell whether `value` is a list of values."""
    return isinstance(value, list)


def is_dict(value: Value) -> TypeGuard[dict[Value, Value]]:
    """Tell whether `value` is a dict of values."""
    return isinstance(value, dict)
