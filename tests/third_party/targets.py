"""Targets with annotations that beartype, pydantic and the casts of sequences look at."""

from __future__ import annotations

from abc import ABC
from collections import deque, namedtuple
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Deque, Generic, List, Literal, NamedTuple, Optional, Tuple, TypeVar, Union  # noqa: UP035

T = TypeVar("T")


class Pair(NamedTuple):
    a: int
    b: Tuple[int, ...] = (0,)  # noqa: UP006


Old = namedtuple("Old", "a b")


def area(w: int, h: int = 2) -> int:
    return w * h


def corner(point: tuple[int, int], *, scale: float = 1.0) -> Any:
    return point, scale


async def waits(point: tuple[int, int]) -> Any:
    return point


def many(
    bare: tuple,  # type: ignore[type-arg]
    alias: Tuple[int, int],  # noqa: UP006
    queue: deque,  # type: ignore[type-arg]
    queue_alias: Deque[int],  # noqa: UP006
    pair: Pair,
    old: Old,
    optional: Optional[Tuple[int, int]],  # noqa: UP006, UP045
    reverse: Union[None, Pair],  # noqa: UP007
    new_union: tuple[int, int] | None,
    *args: tuple[int],
    keyword: tuple[int, int] = (0, 0),
    **kwargs: tuple[int],
) -> Any:
    return (bare, alias, queue, queue_alias, pair, old, optional, reverse, new_union), args, keyword, kwargs


def nested(
    points: list[tuple[int, int]],
    path: tuple[Pair, ...] = (),
    mixed: tuple[int, deque[int]] | None = None,
    deep: List[List[Tuple[int]]] = (),  # type: ignore[assignment]  # noqa: UP006
) -> Any:
    return points, path, mixed, deep


def untouched(
    a: list[int],
    b: Annotated[tuple[int, int], "exotic"],
    c: Union[tuple[int, int], int],  # noqa: UP007
    d: Literal["x"],
    e: NotDefinedAnywhere,  # type: ignore[name-defined]  # noqa: F821
    f: "not an annotation",  # type: ignore[valid-type]  # noqa: F722
    g: str,
    h: Any,
    i: T,  # type: ignore[valid-type]
) -> Any:
    return a, b, c, d, e, f, g, h, i


class Box:
    unit = 1.0

    def __init__(self, size: tuple[int, int], name: str = "box") -> None:
        self.size = size
        self.name = name

    @classmethod
    def square(cls, side: int) -> Box:
        return cls((side, side))


class Plain:
    def __init__(self, x: int) -> None:
        self.x = x


class Unannotated:
    def __init__(self, x):
        self.x = x


class Empty:
    pass


class Made:
    x: int

    def __new__(cls, x: int) -> Made:  # noqa: PYI034
        made = super().__new__(cls)
        made.x = x
        return made


class Meta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        made = super().__call__(*args, **kwargs)
        made.by_meta = True
        return made


class WithMeta(metaclass=Meta):
    by_meta = False

    def __init__(self, x: int) -> None:
        self.x = x


class Abstract(ABC):
    def __init__(self, x: int) -> None:
        self.x = x


class Generically(Generic[T]):
    def __init__(self, x: list[T]) -> None:
        self.x = x


@dataclass
class Data:
    x: int
    path: Path = Path("a")
    items: list[int] = field(default_factory=lambda: [1])


class Registry:
    subclasses: list[type] = []  # noqa: RUF012

    def __init__(self, x: int) -> None:
        self.x = x

    def __init_subclass__(cls) -> None:
        Registry.subclasses.append(cls)


class CallableObject:
    def __call__(self, x: int) -> int:
        return x
