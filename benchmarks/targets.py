"""What the benchmarks configure."""

from __future__ import annotations

import types
from functools import wraps
from itertools import count
from typing import Any


class Three:
    """Takes three parameters."""

    def __init__(self, width: int = 1, rate: float = 0.5, name: str = "x") -> None:
        self.width = width
        self.rate = rate
        self.name = name


class Pair:
    """Holds two values of any kind."""

    def __init__(self, left: Any = None, right: Any = None) -> None:
        self.left = left
        self.right = right


class Link:
    """Holds the next link of a chain."""

    def __init__(self, value: int = 0, child: Any = None) -> None:
        self.value = value
        self.child = child


class Holder:
    """Holds many values by name."""

    def __init__(self, **values: Any) -> None:
        self.values = values


def keep(values: Any) -> Any:
    """Return what it is given."""
    return values


def add(left: int, right: int = 2, scale: float = 1.0) -> float:
    """Return the scaled sum of two numbers."""
    return (left + right) * scale


def twenty(
    p00: int = 0, p01: int = 1, p02: int = 2, p03: int = 3, p04: int = 4,
    p05: float = 0.0, p06: float = 0.1, p07: float = 0.2, p08: float = 0.3, p09: float = 0.4,
    p10: str = "a", p11: str = "b", p12: str = "c", p13: str = "d", p14: str = "e",
    p15: bool = True, p16: bool = False, p17: bool = True, p18: bool = False, p19: bool = True,
) -> int:  # fmt: skip
    """Take twenty parameters."""
    return p00


def loud(function: Any) -> Any:
    """Return a wrapper that does nothing but call."""

    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


_numbers = count()


def new_functions(how_many: int) -> list[types.FunctionType]:
    """Return functions that no library has seen before: equal to `add` but for their names."""
    functions: list[types.FunctionType] = []
    for _ in range(how_many):
        name = f"add_{next(_numbers)}"
        function = types.FunctionType(add.__code__, globals(), name, add.__defaults__)
        function.__annotations__ = dict(add.__annotations__)
        function.__qualname__ = name
        globals()[name] = function
        functions.append(function)
    return functions
