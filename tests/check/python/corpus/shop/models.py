"""Classes of the shapes that projects have."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar, overload

T = TypeVar("T")


class Mode(Enum):
    FAST = 1
    SLOW = 2


class Optimizer(ABC):
    @abstractmethod
    def step(self) -> None: ...


class Adam(Optimizer):
    def __init__(self, lr: float = 0.1, betas: tuple[float, float] = (0.9, 0.99), *, eps: float = 1e-8) -> None:
        self.lr = lr

    def step(self) -> None: ...

    @classmethod
    def slow(cls, lr: float = 0.001) -> Adam:
        return cls(lr)


class Sgd(Optimizer):
    def __init__(self, lr: float, momentum: float = 0.0, nesterov: bool = False) -> None:
        self.lr = lr

    def step(self) -> None: ...


class Layer:
    def __init__(self, size: int, activation: Callable[[float], float] = abs) -> None:
        self.size = size


class Model:
    def __init__(
        self,
        depth: int,
        optimizer: Optimizer | None = None,
        layers: Sequence[Layer] = (),
        names: Mapping[str, Layer] | None = None,
        *,
        mode: Mode = Mode.FAST,
        folder: Path = Path(),
        kind: Literal["small", "large"] = "small",
    ) -> None:
        self.depth = depth


class Trainer:
    def __init__(self, model: Model, make_optimizer: Callable[[Iterable[float]], Optimizer], epochs: int = 1) -> None:
        self.model = model

    def run(self, steps: int) -> float:
        return float(steps)


class Box(Generic[T]):
    def __init__(self, value: T, others: list[T] | None = None) -> None:
        self.value = value


class Steps(Protocol):
    def step(self) -> None: ...


@dataclass
class Point:
    x: int = 0
    y: int = 0


@dataclass
class Plan:
    points: list[Point] = field(default_factory=list)
    label: str = ""


class Pair(NamedTuple):
    left: int
    right: str = ""


def area(width: int, height: int = 2) -> int:
    return width * height


def keyword_only(value: int, *, scale: int = 1) -> int:
    return value * scale


def positional_only(value: int, /, scale: int = 1) -> int:
    return value * scale


def total(*values: int, start: int = 0) -> int:
    return sum(values, start)


def options(**values: float) -> dict[str, float]:
    return values


def adam_for(parameters: Iterable[float], lr: float = 0.1) -> Adam:
    return Adam(lr)


def takes_steps(steps: Steps, kind: type[Optimizer] = Adam) -> None: ...


def use(config: Any, value: int = 1) -> int:
    return value


async def fetch(url: str, retries: int = 1) -> bytes:
    return url.encode()


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: str, base: float) -> float: ...
def parse(text: str, base: float = 1) -> float:
    return int(text) * base


def train(model: Model, epochs: int = 1) -> float:
    return 0.1 * epochs


def evaluate(depth: int, *, rate: float) -> float:
    return depth * rate
