"""A union of a list and another class, after `isinstance(..., list)`."""

from __future__ import annotations

from typing import Generic, TypeVar, Union

from typing_extensions import assert_type

T_co = TypeVar("T_co", covariant=True)


class Job(Generic[T_co]):
    """A class that is no list."""

    @property
    def result(self) -> T_co:
        raise NotImplementedError


def narrow(made: Union[Job[float], list[Job[float]]]) -> None:
    """The elements of the list."""
    if isinstance(made, list):
        assert_type(made[0].result, float)
