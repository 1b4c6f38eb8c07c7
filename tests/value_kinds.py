"""Types whose values the tests convert."""

from __future__ import annotations

import collections
import enum
import re
from collections.abc import Callable
from dataclasses import InitVar, dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


def label(value: object) -> str:
    """Return a name for a test of `value` that is the same in every run."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", str(value))[:60]


class Colour(enum.Enum):
    red = 1
    green = "two"


class Level(enum.IntEnum):
    low = 1
    high = 2


class Perm(enum.Flag):
    read = 1
    write = 2


class Word(str, enum.Enum):
    yes = "yes"


class Point(NamedTuple):
    x: Any
    y: Any = 2


Pair = collections.namedtuple("Pair", ["left", "right"])
Odd = collections.namedtuple("Odd", ["frozen", "zen_x"])


class Picky(Point):
    """A named tuple with a constructor of its own."""

    def __new__(cls, total):
        return super().__new__(cls, total, -total)


class Metres(float):
    """A number with a name."""


class Count(int):
    def doubled(self):
        return 2 * self


class Names(list):
    pass


class Typed(list, Generic[T]):
    pass


class Tags(frozenset):
    pass


class Settings(dict):
    pass


class Tally(collections.Counter):
    pass


class Ordered(collections.OrderedDict):
    pass


class Groups(collections.defaultdict):
    pass


class Window(collections.deque):
    pass


class Duo(tuple):
    __slots__ = ()


class Blob(bytes):
    pass


class Buffer(bytearray):
    pass


class Wave(complex):
    pass


class Rgb(set):
    pass


class Stateful(list):
    """A list that remembers more than its items."""

    def __init__(self, items, unit=None):
        super().__init__(items)
        self.unit = unit


class Marked(list):
    """A list that users may hang attributes on."""


class Slotted(list):
    __slots__ = ("__secret", "unit")


class Text(str):
    """Text; its type is not kept."""


@dataclass
class Inner:
    n: int = 1
    z: complex = 1j


@dataclass
class Outer:
    inner: Inner
    xs: list[Any] = field(default_factory=list)
    key: Callable[..., Any] = len
    made: int = field(init=False, default=0)

    def __post_init__(self):
        self.made = len(self.xs)


@dataclass(frozen=True)
class Frozen:
    a: Any = 1


@dataclass
class WithInitVar:
    a: int
    b: InitVar[int] = 3

    def __post_init__(self, b):
        self.a += b


@dataclass
class WithOptionNames:
    a: int
    frozen: bool
    zen_x: int
    b: int = 0


@dataclass(kw_only=True)
class KeywordOnly:
    a: int
    b: int = 2


@dataclass(kw_only=True)
class KeywordOnlyOptionName:
    frozen: bool


class Opaque:
    """A plain object."""

    def __init__(self, n=0):
        self.n = n

    def __repr__(self):
        return f"Opaque({self.n})"


class CallableThing:
    def __init__(self, name):
        self.__module__ = __name__
        self.__qualname__ = name
        self.__name__ = name

    def __call__(self):
        return self.__qualname__


found_thing = CallableThing("found_thing")
lost_thing = CallableThing("another_name")


def make_local():
    class Local:
        pass

    @dataclass
    class LocalData:
        x: int = 1

    def function():
        pass

    return Local, LocalData, function
