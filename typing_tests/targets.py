"""What the type tests configure: classes and functions of the shapes that projects have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypedDict, TypeVar, overload

T = TypeVar("T")


class Mode(Enum):
    """A choice by name."""

    fast = 1
    slow = 2


class Optimizer:
    """Something abstract in spirit."""

    def __init__(self, lr: float = 0.1) -> None:
        self.lr = lr


class SGD(Optimizer):
    """An optimizer with one more parameter."""

    def __init__(self, lr: float = 0.1, momentum: float = 0.0) -> None:
        super().__init__(lr)
        self.momentum = momentum

    @classmethod
    def slow(cls, lr: float = 0.001) -> SGD:
        return cls(lr)

    @staticmethod
    def decay(step: int) -> float:
        return 1.0 / (1 + step)


class Model:
    """A class with required, defaulted and object-valued parameters."""

    def __init__(self, width: int, name: str = "model", optim: Optimizer | None = None) -> None:
        self.width = width
        self.name = name
        self.optim = optim

    class Layer:
        def __init__(self, size: int) -> None:
            self.size = size


class Box(Generic[T]):
    """A generic class."""

    def __init__(self, value: T) -> None:
        self.value = value


@dataclass
class Point:
    """A dataclass."""

    x: int = 0
    y: int = 0


@dataclass
class Line:
    """A dataclass of dataclasses."""

    start: Point = field(default_factory=Point)
    end: Point = field(default_factory=Point)


class Pair(NamedTuple):
    """A named tuple."""

    left: int
    right: str = ""


class Options(TypedDict, total=False):
    """A typed dict."""

    depth: int


class Scale:
    """Callable instances."""

    __name__ = "Scale"

    def __init__(self, factor: float) -> None:
        self.factor = factor

    def __call__(self, x: float) -> float:
        return self.factor * x


def area(width: int, height: int = 2) -> int:
    return width * height


def shout(text: str) -> str:
    return text.upper()


def identity(value: T) -> T:
    return value


def train(model: Model, steps: int = 1) -> dict[str, float]:
    return {"loss": model.width / steps}


def loose(x: Any, *args: Any, **kwargs: Any) -> int:
    return 1


def returns_any(x: int) -> Any:
    return x


async def fetch(url: str) -> bytes:
    return url.encode()


def count(stop: int) -> Iterator[int]:
    yield from range(stop)


def total(*values: int, start: int = 0) -> int:
    return sum(values, start)


def apply(function: Callable[[int], int], value: int = 1) -> int:
    return function(value)


def double(value: int) -> int:
    return 2 * value


def read(path: Path) -> str:
    return str(path)


def join(parts: Iterable[str], sep: str = ",") -> str:
    return sep.join(parts)


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: str, base: float) -> float: ...
def parse(text: str, base: float = 1) -> float:
    return int(text) * base


def timed(function: Callable[..., T]) -> Callable[..., T]:
    return function


def int_only(function: Callable[[int], int]) -> Callable[[int], int]:
    return function


def flag() -> bool:
    """Return a truth that no checker knows."""
    return bool([0])


def keyword_only(value: int, *, scale: int = 1) -> int:
    return value * scale


class Angle:
    """A value that only a `BuildsFn` of one's own supports."""

    def __init__(self, degrees: float) -> None:
        self.degrees = degrees


class Unsupported:
    """A value that nothing supports."""
