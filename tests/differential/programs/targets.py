"""More targets, beside those of `app`."""
# The spelling of the annotations is what is tested here, and none is postponed.
# ruff: noqa

import functools
from collections import deque
from dataclasses import InitVar, dataclass, field
from enum import Enum, Flag, IntEnum
from pathlib import Path

from typing_extensions import Unpack
from typing import (
    Annotated,
    Any,
    Callable,
    Dict,
    Generic,
    List,
    Literal,
    Mapping,
    NamedTuple,
    NewType,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypedDict,
    TypeVar,
    Union,
)

T = TypeVar("T")
Meters = NewType("Meters", float)


class Color(str, Enum):
    red = "r"
    blue = "b"


class Level(IntEnum):
    low = 1
    high = 2


class Bits(Flag):
    a = 1
    b = 2


class Point(NamedTuple):
    x: int
    y: int = 2


class Options(TypedDict, total=False):
    depth: int
    name: str


class Whole(int):
    pass


class Items(list):
    pass


class Table(dict):
    pass


class Real(float):
    pass


class Pair(Generic[T]):
    def __init__(self, left: T, right: int = 0):
        self.left, self.right = left, right


class New:
    def __new__(cls, a: int, b: str = "x"):
        self = super().__new__(cls)
        self.a, self.b = a, b
        return self


class Child(New):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    def __init__(self, n: int = 1):
        self.n = n


class Checked:
    """One program wraps it, and nothing else uses it."""

    def __init__(self, x: int):
        self.x = x


class Parsed:
    """As `Checked`."""

    def __init__(self, x: int, y: str = "y"):
        self.x = x


class WithCall:
    def __init__(self, k=1):
        self.k = k

    def __call__(self, x):
        return x * self.k


class Thing:
    """A thing with methods."""

    def __init__(self, size: int = 1):
        self.size = size

    def grow(self, by=1):
        return self.size + by

    @classmethod
    def make(cls, size=3):
        return cls(size)

    @staticmethod
    def describe(of="thing"):
        return f"a {of}"

    def __eq__(self, other):
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None

    class Part:
        def __init__(self, n=0):
            self.n = n


class SubThing(Thing):
    pass


@dataclass
class Data:
    x: int
    y: str = "y"
    zs: List[int] = field(default_factory=lambda: [1, 2])
    w: Any = None


@dataclass(frozen=True)
class Frozen:
    x: int = 1
    key: Callable[..., Any] = len


@dataclass
class Derived(Data):
    extra: float = 0.5
    total: int = field(init=False, default=7)


@dataclass
class WithInit:
    a: int
    seed: InitVar[int] = 3

    def __post_init__(self, seed):
        self.seeded = self.a + seed


@dataclass(kw_only=True)
class KeywordOnly:
    a: int = 1
    b: int


@dataclass
class Nested:
    data: Data = field(default_factory=lambda: Data(1))
    many: List[Data] = field(default_factory=list)


@dataclass
class HandWritten:
    """A targeted config written by hand."""

    w: int = 3
    _target_: str = "app.area"


def typed(
    a: int,
    b: Optional[float] = None,
    c: Union[int, str] = 1,
    d: List[int] = [1],
    e: Dict[str, Any] = {"k": 1},
    f: Tuple[int, int] = (1, 2),
    g: "str" = "s",
    h: Sequence[int] = (1,),
    i: Literal["u", "v"] = "u",
    j: Annotated[int, "meta"] = 3,
    k: Meters = Meters(1.0),
    l: Type[int] = int,
    m: Callable[[int], int] = abs,
    n: Color = Color.red,
    o: Path = Path("p"),
    q: T = None,
):
    return dict(locals())


def modern(a: int | None = None, b: list[int] | None = None, c: int | str = 1, d: dict[str, int | None] = {}):
    return a, b, c, d


def containers(
    a: list[tuple[int, int]] = [],
    b: tuple[int, ...] = (),
    c: tuple[int, str] = (1, "a"),
    d: dict[Color, int] = {},
    e: List[List[int]] = [],
    f: Mapping[str, int] = {},
    g: set = frozenset(),
    h: deque = deque(),
    i: tuple = (),
    j: list = [],
    k: dict = {},
):
    return a, b, c, d, e, f, g, h, i, j, k


def none_defaults(a: int = None, b: str = None, c: List[int] = None, d: Dict[str, int] = None, e: Color = None):
    return a, b, c, d, e


def bad_hint(a: "Nowhere", b: int = 1, c: "int" = 2):  # noqa: F821
    return a, b, c


def malformed_hint(a: "int int", b: int = 1):
    return a, b


def typed_keywords(a: int, **options: Unpack[Options]):
    return a, options


def positional(a, b, /, c=3, *args, d=4, **kwargs):
    return a, b, c, args, d, kwargs


def keyword_only(*, a, b=2):
    return a, b


def no_annotations(a, b=2):
    return a, b


def takes_args(*args):
    return args


def takes_kwargs(**kwargs):
    return kwargs


def named_like_methods(keys, items=1, values=2, get=3, copy=4, pop=5):
    return keys, items, values, get, copy, pop


def named_like_options(name, group=1, package=2, provider=3):
    return name, group, package, provider


def unsupported_default(a=object()):
    return a


def returns(x):
    return x


def fails(x=1):
    raise ZeroDivisionError("on purpose")


def wrap(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return ("wrapped", function(*args, **kwargs))

    return wrapper


@wrap
def wrapped(a: int, b: int = 2):
    return a + b


@functools.lru_cache
def cached(a: int = 1):
    return a


def tagging(tag):
    def outer(function):
        def inner(*args, **kwargs):
            return (tag, function(*args, **kwargs))

        return inner

    return outer


def nothing(function):
    return function


def total(a: int, b: int = 2):
    return a + b


def plus(cfg):
    cfg.x = cfg.x + 1


async def coroutine(x: int = 1):
    return x


def spy(log, function):
    log.append(getattr(function, "__name__", "?"))
    return function
