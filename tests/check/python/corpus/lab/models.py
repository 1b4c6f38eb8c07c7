import functools
from collections.abc import Callable
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import Any, Generic, NamedTuple, ParamSpec, Protocol, TypedDict, TypeVar, overload

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")


def logged(function: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(function)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)

    return inner


class Loss(Protocol):
    def __call__(self, left: float, right: float) -> float: ...


class Options(TypedDict, total=False):
    rate: float
    name: str


@dataclass
class Base:
    name: str
    _: KW_ONLY
    seed: int = 0
    scale: InitVar[float] = 1.0
    hidden: int = field(default=3, init=False)

    def __post_init__(self, scale: float) -> None: ...

    def describe(self) -> str:
        return self.name


@dataclass
class Child(Base):
    size: int = 1


class Box(Generic[T]):
    def __init__(self, content: T, more: "list[T] | None" = None) -> None: ...


class Shape(NamedTuple):
    width: int
    height: int = 1


@logged
def wrapped(size: int, name: str = "a") -> int:
    return size


@overload
def area(side: int) -> int: ...
@overload
def area(side: float, other: float) -> float: ...
def area(side: float, other: float = 1.0) -> float:
    return side * other


def squared(left: float, right: float) -> float:
    return (left - right) ** 2


class Fit:
    def __init__(self, loss: Loss = squared, options: "Options | None" = None, **extra: Any) -> None: ...

    def __new__(cls, *args: Any, **kwargs: Any) -> "Fit":
        return super().__new__(cls)


class Meta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return super().__call__(*args, **kwargs)


class Made(metaclass=Meta):
    def __init__(self, width: int) -> None: ...


class Slow:
    width: int

    def __init__(self, width: int = 1, *sizes: int, flag: bool = False) -> None: ...
