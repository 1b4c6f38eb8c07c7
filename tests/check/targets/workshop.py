"""What the configs of the corpus build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Literal, Protocol, TypedDict, TypeVar

from typing_extensions import NotRequired, Unpack

T = TypeVar("T")


class Color(Enum):
    RED = 1
    GREEN = 2


class Optimizer:
    lr: float


class SGD(Optimizer):
    def __init__(self, params: Iterable[float], lr: float = 0.1, momentum: float = 0.0, nesterov: bool = False) -> None:
        self.lr = lr


class Adam(Optimizer):
    def __init__(self, params: Iterable[float], lr: float = 0.1, betas: tuple[float, float] = (0.9, 0.99)) -> None:
        self.lr = lr


class Layer:
    def __init__(self, size: int, activation: Literal["relu", "tanh"] = "relu") -> None:
        self.size = size

    @classmethod
    def wide(cls, factor: int) -> Layer:
        return cls(factor * 64)

    class Inner:
        def __init__(self, depth: int) -> None:
            self.depth = depth


class Conv(Layer):
    def __init__(self, size: int, kernel: tuple[int, int] = (3, 3), *, bias: bool = True) -> None:
        super().__init__(size)


class Model:
    def __init__(self, layers: Sequence[Layer], name: str = "model", color: Color = Color.RED) -> None:
        self.layers = layers


class Trainer:
    def __init__(
        self,
        model: Model,
        optimizer: Callable[[Iterable[float]], Optimizer],
        epochs: int = 1,
        limit: float | None = None,
        folder: Path = Path(),
        callbacks: Mapping[str, Any] | None = None,
    ) -> None: ...


@dataclass
class Data:
    path: str
    batch_size: int = 32
    shuffle: bool = True
    columns: list[str] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)


class Options(TypedDict):
    retries: int
    timeout: NotRequired[float]


def fetch(url: str, /, *mirrors: str, **options: Unpack[Options]) -> bytes:
    return b""


def resize(
    image: bytes, width: int, height: int, *, mode: Literal["fit", "fill"] = "fit", pad: int | None = None
) -> bytes:
    return image


def cut(length: int, /, tool: str = "saw") -> None: ...


def anything(*args: Any, **kwargs: Any) -> Any: ...


def numbers(*values: int, **named: float) -> list[int]:
    return list(values)


class Box(Generic[T]):
    def __init__(self, item: T, label: str | int = "") -> None: ...


class Sized(Protocol):
    def __len__(self) -> int: ...


def measure(thing: Sized) -> int:
    return len(thing)


def untyped(a, b=1):
    return a


def make_layer(size: int) -> Layer:
    return Layer(size)


def log(message: str, level: Literal[0, 1, 2] = 0) -> None: ...


VERSION = "1.0"
