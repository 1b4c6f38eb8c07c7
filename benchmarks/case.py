"""What one row of the table is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

#: The least ratio of hydra-zen's time to ours that a row must show, unless the row asks for more.
NOT_SLOWER = 0.95


def _nothing(result: Any) -> Any:
    """Leave a result undescribed."""
    return None


def _one_input(count: int) -> Sequence[Any]:
    """Give every call the same input."""
    return [None] * count


@dataclass(frozen=True)
class Case:
    """Work that both libraries are asked to do, and how long it takes.

    Parameters
    ----------
    title : str
        What the row is called.
    prepare : Callable[[], Callable[[Any], Any]]
        Called once; what it returns is measured. It is called with one of the `inputs`.
    floor : Callable[[], Callable[[Any], Any]], optional
        The same for the least that plain Python could do to reach the same end.
    inputs : Callable[[int], Sequence[Any]]
        Makes, outside of the measurement, the inputs for so many calls.
    describe : Callable[[Any], Any]
        Turns a result into JSON values that must be the same for both libraries.
    items : int
        How many items one call handles: times are given for one item.
    at_least : float
        How many times as fast as hydra-zen 0.17.2 the row must be.
    most_calls : int
        How often a call may be repeated within one measurement.
    theirs : str, optional
        The title of the case that hydra-zen is given in the place of this one, which would take it too long.
    """

    title: str
    prepare: Callable[[], Callable[[Any], Any]]
    floor: Callable[[], Callable[[Any], Any]] | None = None
    inputs: Callable[[int], Sequence[Any]] = _one_input
    describe: Callable[[Any], Any] = _nothing
    items: int = 1
    at_least: float = NOT_SLOWER
    most_calls: int = 100_000
    theirs: str | None = None
