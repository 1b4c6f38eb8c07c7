"""Types of values that are given for parameters."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any, Generic, Literal, NewType, Optional, TypeVar, Union

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, just, make_custom_builds_fn

T = TypeVar("T")
N = TypeVar("N", bound=float)
UserId = NewType("UserId", int)


class Color(Enum):
    red = 1


class Level(IntEnum):
    low = 1


@dataclass
class Point:
    x: float
    y: float = 0.0


class Shape: ...


class Square(Shape):
    def __init__(self, side: float) -> None: ...


class Box(Generic[T]):
    def __init__(self, content: T) -> None:
        self.content = content


class Numbers(Generic[N]):
    def __init__(self, first: N, rest: list[N]) -> None: ...


def integer(x: int) -> None: ...
def real(x: float) -> None: ...
def flag(x: bool) -> None: ...
def text(x: str) -> None: ...
def data(x: bytes) -> None: ...
def maybe(x: Optional[int]) -> None: ...
def either(x: Union[int, list[int]]) -> None: ...
def numbers(x: list[int]) -> None: ...
def pair(x: tuple[int, str]) -> None: ...
def many(x: tuple[int, ...]) -> None: ...
def table(x: dict[str, float]) -> None: ...
def nested(x: dict[str, list[int]]) -> None: ...
def unique(x: set[int]) -> None: ...
def sequence(x: Sequence[float]) -> None: ...
def iterable(x: Iterable[str]) -> None: ...
def mapping(x: Mapping[str, int]) -> None: ...
def color(x: Color) -> None: ...
def level(x: Level) -> None: ...
def path(x: Path) -> None: ...
def choice(x: Literal["a", "b"]) -> None: ...
def number_choice(x: Literal[1, 2]) -> None: ...
def user(x: UserId) -> None: ...
def span(x: timedelta) -> None: ...
def decimal(x: Decimal) -> None: ...
def shape(x: Shape) -> None: ...
def kind(x: type[Shape]) -> None: ...
def function(x: Callable[[int], float]) -> None: ...
def nothing(x: None) -> None: ...
def anything(x: Any) -> None: ...
def thing(x: object) -> None: ...
def unannotated(x, y=1):  # type: ignore[no-untyped-def]
    return x


def halve(x: int) -> float:
    return x / 2


def shout(x: str) -> str:
    return x


builds(integer, x=1)
builds(integer, x=True)
builds(integer, x=1.5)  # E: incompatible type "float"; expected "int"
builds(integer, x=None)  # E: incompatible type "None"; expected "int"
builds(integer, x=[1])  # E: incompatible type "list[int]"; expected "int"
builds(real, x=1)
builds(real, x=1j)  # E: incompatible type "complex"; expected "float"
builds(flag, x=False)
builds(flag, x=1)  # E: incompatible type "int"; expected "bool"
builds(text, x="a")
builds(text, x=b"a")  # E: incompatible type "bytes"; expected "str"
builds(text, x=Path("a"))  # E: incompatible type "Path"; expected "str"
builds(data, x=b"a")
builds(data, x=[1])  # E: incompatible type "list[int]"; expected "bytes"
builds(maybe, x=None)
builds(maybe, x=1)
builds(maybe, x=1.5)  # E: incompatible type "float"; expected "int | None"
builds(either, x=[1])
builds(either, x=1.5)  # E: incompatible type "float"
builds(either, x={"a": 1})  # E: incompatible type "dict[str, int]"
builds(numbers, x=[1, 2])
builds(numbers, x=[])
builds(numbers, x=[1, 2.5])  # E: List item 1 has incompatible type "float"; expected "int"
builds(numbers, x=1)  # E: incompatible type "int"; expected "list[int]"
builds(pair, x=(1, "a"))
builds(pair, x=[1, "a"])
builds(pair, x=("a", 1))  # E: incompatible type
builds(pair, x=(1,))  # E: incompatible type
builds(many, x=(1, 2, 3))
builds(many, x=[1, 2])
builds(many, x=(1, 2.5))  # E: incompatible type
builds(many, x=[2.5])  # E: incompatible type
builds(table, x={"a": 1})
builds(table, x={"a": [1]})  # E: incompatible type
builds(table, x=[1.5])  # E: incompatible type "list[float]"
builds(nested, x={"a": [1]})
builds(nested, x={"a": [1.5]})  # E: incompatible type "float"; expected "int"
builds(unique, x={1})
builds(unique, x={1.5})  # E: incompatible type "float"; expected "int"
builds(sequence, x=(1, 2.5))
builds(sequence, x=[1])
builds(sequence, x=2.5)  # E: incompatible type "float"; expected "Sequence[float]"
builds(iterable, x=["a"])
builds(iterable, x=[1])  # E: incompatible type "int"; expected "str"
builds(mapping, x={"a": 1})
builds(mapping, x={"a": 1.5})  # E: incompatible type "str": "float"
builds(color, x=Color.red)
builds(color, x=Level.low)  # E: incompatible type
builds(color, x=1.5)  # E: incompatible type "float"; expected "Color"
builds(level, x=Level.low)
builds(path, x=Path("a"))
builds(path, x=1)  # E: incompatible type "int"; expected "Path"
builds(choice, x="a")
builds(choice, x="c")  # E: expected "Literal['a', 'b']"
builds(choice, x=1)  # E: incompatible type
builds(number_choice, x=2)
builds(number_choice, x=3)  # E: incompatible type
builds(user, x=UserId(1))
builds(user, x=1)  # E: incompatible type "int"; expected "UserId"
builds(span, x=timedelta(1))
builds(span, x=1)  # E: incompatible type "int"; expected "timedelta"
builds(decimal, x=Decimal(1))
builds(decimal, x=1.5)  # E: incompatible type "float"; expected "Decimal"
builds(kind, x=Square)
builds(kind, x=just(Square))
builds(kind, x=Box)  # E: incompatible type "type[Box[Any]]"; expected "type[Shape]"
builds(function, x=halve)
builds(function, x=shout)  # E: incompatible type
builds(function, x=just(halve))
builds(function, x=just(shout))  # E: incompatible type
builds(function, x=lambda value: value / 2)  # E: A lambda has no import path
builds(nothing, x=None)
builds(nothing, x=1)  # E: incompatible type "int"; expected "None"
builds(anything, x=[1, "a", None])
builds(thing, x=[1, "a", None])
builds(unannotated, x=1, y="a")
builds(shape, x=just(Square))  # E: incompatible type "type[Square]"; expected "Shape"
builds(Numbers, first=1, rest=[2])
builds(Numbers, first="${a}", rest=[2])
builds(Numbers, first=[1], rest=[])  # E: N
builds(Numbers[int], first=1, rest=[2])
builds(Numbers[int], first=1, rest=[2.5])  # E: incompatible type "float"; expected "int"
assert_type(instantiate(builds(Box, content=1)).content, int)
assert_type(instantiate(builds(Box, content="${.a}", zen_meta={"a": 1})).content, Any)

integers = [1, 2]
reals = [1.5]
options: dict[str, Any] = {"x": 1}
one = 1
builds(numbers, x=integers)
builds(numbers, x=reals)  # E: incompatible type "list[float]"; expected "list[int]"
builds(integer, x=one)
builds(integer, x=one / 2)  # E: incompatible type "float"; expected "int"
builds(integer, x=len("abc"))
builds(integer, **options)
builds(integer, *integers)
builds(iterable, x=deque(["a"])) if options else None

full = make_custom_builds_fn(populate_full_signature=True)
full(integer, x=1)
full(integer, x=1.5)  # E: incompatible type "float"; expected "int"
full(table, x={"a": "b"})  # E: incompatible type
