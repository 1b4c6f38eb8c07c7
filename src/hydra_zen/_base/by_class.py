"""Facts about classes, kept for as long as the class lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class ByClass(Generic[_T]):
    """Facts about classes, which do not keep the classes alive."""

    __slots__ = ("_entries", "_make")

    def __init__(self, make: Callable[[type], _T]) -> None:
        self._make = make
        self._entries: dict[int, tuple[weakref.ref[type], _T]] = {}

    def __getitem__(self, cls: type) -> _T:
        """Return the fact about `cls`, found out now if it is not known."""
        entry = self._entries.get(id(cls))
        if entry is not None and entry[0]() is cls:
            return entry[1]
        number = id(cls)
        fact = self._make(cls)
        self._entries[number] = (weakref.ref(cls, lambda _: self._entries.pop(number, None)), fact)
        return fact
