"""Arguments of `builds` and its kin against targets of every shape."""

import functools
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, ClassVar, NamedTuple, NewType, TypedDict, TypeVar, overload

from typing_extensions import NotRequired, ParamSpec, Required, Unpack

from hydra_zen import MISSING, DefaultBuilds, builds, hydrated_dataclass, kwargs_of, make_custom_builds_fn, store
from hydra_zen import ZenStore
from hydra_zen.third_party.pydantic import pydantic_parser
import hydra_zen

T = TypeVar("T")
P = ParamSpec("P")
Identifier = NewType("Identifier", int)


class Mode(Enum):
    fast = 1
    slow = 2


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "x") -> None: ...


class Slow(Optimizer):
    pass


class New:
    def __new__(cls, size: int) -> "New":
        return super().__new__(cls)


class Meta(type):
    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        return super().__call__(*args, **kwargs)


class WithMeta(metaclass=Meta):
    def __init__(self, size: int) -> None: ...


class Pair(NamedTuple):
    first: int
    second: str = ""


class Options(TypedDict, total=False):
    verbose: Required[bool]
    depth: int


class Calls:
    def __call__(self, x: int) -> int:
        return x

    def method(self, x: int) -> int:
        return x

    @staticmethod
    def static(x: int) -> int:
        return x

    @classmethod
    def klass(cls, x: int) -> int:
        return x

    class Inner:
        def __init__(self, x: int) -> None: ...


@dataclass
class Point:
    x: int
    y: int = 2
    _: KW_ONLY
    z: int = 3
    hidden: int = field(default=1, init=False)
    shared: ClassVar[int] = 1


def area(width: int, height: int = 2) -> int:
    return width * height


def only(x: int, /, y: int, *, z: int = 1) -> None: ...
def spread(first: int, *numbers: int, flag: bool = False, **names: str) -> None: ...
def optioned(x: int, **options: Unpack[Options]) -> None: ...
def annotated(x: Annotated[int, "size"], ident: Identifier = Identifier(1)) -> None: ...
def enums(mode: Mode = Mode.fast, folder: Path = Path()) -> None: ...
def decorated(function: Callable[P, T]) -> Callable[P, T]:
    return function


def untyped(x, y=1):  # type: ignore[no-untyped-def]
    return x


def identity(value: T) -> T:
    return value


def same(first: T, second: T) -> T:
    return first


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str, times: int = 2) -> str: ...
def twice(x: Any, times: int = 2) -> Any:
    return x


@decorated
def wrapped(x: int, y: str = "a") -> int:
    return x


@functools.lru_cache
def cached(x: int) -> int:
    return x


# --- names, types, counts ---------------------------------------------------------------------------------------------
builds(area, 1, 2)
builds(area, 1, height=2)
builds(area, 1, 2, 3)  # E: Too many arguments for "area"
builds(area, 1, width=2)  # E: "area" gets multiple values for keyword argument "width"
builds(area, heigth=1)  # E: Unexpected keyword argument "heigth" for "area"; did you mean "height"?
builds(area, "1.5")  # E: Argument 1 to "area" has incompatible type "str"; expected "int"
builds(area, width=None)  # E: Argument "width" to "area" has incompatible type "None"; expected "int"
builds(area, width=True)
builds(area, width=MISSING, height="???")
builds(Slow, lr=1)
builds(Slow, lrr=1)  # E: Unexpected keyword argument "lrr" for "Slow"; did you mean "lr"?
builds(New, size=1)
builds(New, size=[1])  # E: Argument "size" to "New" has incompatible type "list[int]"; expected "int"
builds(New, sise=1)  # E: Unexpected keyword argument "sise" for "New"
builds(WithMeta, size=1)
builds(Pair, first=1, second="a")
builds(Pair, 1, 2)  # E: Argument 2 to "Pair" has incompatible type "int"; expected "str"
builds(Pair, third=1)  # E: Unexpected keyword argument "third" for "Pair"
builds(Point, 1, z=3)
builds(Point, 1, 2, 3)  # E: Too many positional arguments for "Point"
builds(Point, hidden=1)  # E: Unexpected keyword argument "hidden" for "Point"
builds(Point, shared=1)  # E: Unexpected keyword argument "shared" for "Point"
builds(only, 1, y=2, z=3)
builds(only, 1, 2, 3)  # E: Too many positional arguments for "only"
builds(spread, 1, 2, 3, flag=True, a="x")
builds(spread, 1, "2.5")  # E: Argument 2 to "spread" has incompatible type "str"; expected "int"
builds(spread, 1, flag=2)  # E: Argument "flag" to "spread" has incompatible type "int"; expected "bool"
builds(spread, 1, a=1)  # E: Argument "a" to "spread" has incompatible type "int"; expected "str"
builds(optioned, 1, verbose=True, depth=2)
builds(optioned, 1)
builds(optioned, 1, depth="deep")  # E: Argument "depth" to "optioned" has incompatible type "str"; expected "int"
builds(optioned, 1, dept=1)  # E: Unexpected keyword argument "dept" for "optioned"; did you mean "depth"?
builds(annotated, x=1)
builds(annotated, x="a")  # E: Argument "x" to "annotated" has incompatible type "str"; expected "int"
builds(annotated, ident=1)  # E: Argument "ident" to "annotated" has incompatible type "int"; expected "Identifier"
builds(annotated, ident=Identifier(2))
builds(untyped, 1, y="anything")
builds(untyped, z=1)  # E: Unexpected keyword argument "z" for "untyped"
builds(identity, 1)
builds(identity, valu=1)  # E: Unexpected keyword argument "valu" for "identity"; did you mean "value"?
builds(same, first=1, second="a")
builds(wrapped, 1, y="b")
builds(wrapped, 1, y=2)  # E: Argument "y" to "wrapped" has incompatible type "int"; expected "str"
builds(cached, 1)
builds(Calls.static, x=1)
builds(Calls.static, x="a")  # E: Argument "x" to "static" of "Calls" has incompatible type "str"; expected "int"
builds(Calls.klass, x=1)
builds(Calls.klass, y=1)  # E: Unexpected keyword argument "y" for "klass" of "Calls"
builds(Calls.Inner, x=1)
builds(Calls.Inner, y=1)  # E: Unexpected keyword argument "y" for "Inner"
builds(Calls().method, x=1)
builds(Mode, 1)
builds(Options, verbose=True)
builds(
    area,
    width=1,
    heigth=2,  # E: Unexpected keyword argument "heigth" for "area"; did you mean "height"?
)
builds(
    area,
    width=1,
    height="high",  # E: Argument "height" to "area" has incompatible type "str"; expected "int"
)

# --- overloads --------------------------------------------------------------------------------------------------------
builds(twice, 1)
builds(twice, "a", times=3)
builds(twice, [1])  # E: No overload variant of "twice" takes these arguments
builds(twice, 1, times=3)  # E: No overload variant of "twice" takes these arguments
builds(twice, x="${x}")
builds(dict, a=1)
builds(dict, [("a", 1)], b=2)
builds(int, "3")
builds(str, 3)
builds(range, 1, 2)
builds(range, "a")  # E: No overload variant of "range" takes these arguments
builds(max, 1, 2)
builds(slice, 1, None)
builds(complex, real=1.0)
builds(sum, [1, 2])
builds(Path, "a", "b")
builds(open, "a", mode="r")

# --- partial objects --------------------------------------------------------------------------------------------------
builds(functools.partial(area, 1))
builds(functools.partial(area, 1), height=2)
builds(functools.partial(area, 1), heigth=2)  # E: Unexpected keyword argument "heigth" for "area"
builds(functools.partial(area, 1), height="a")  # E: Argument "height" to "area" has incompatible type "str"
builds(functools.partial(area, width=1), width=2)
builds(functools.partial(Optimizer, lr=1), name="a")
builds(functools.partial(Optimizer, lr=1), nam="a")  # E: Unexpected keyword argument "nam" for "Optimizer"

# --- options ----------------------------------------------------------------------------------------------------------
builds(area, width=1, zen_partial=True, hydra_convert="all", zen_meta={"a": 1}, zen_wrappers=decorated)
builds(area, widht=1, zen_partial=True, hydra_convert="all")  # E: Unexpected keyword argument "widht" for "area"
builds(area, width=1, zen_partial=bool(1))
builds(area, widht=1, zen_partial=bool(1))  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
builds(area, width=1, hydra_convert="al")  # E: Argument "hydra_convert" to "builds" has incompatible type
builds(area, width=1, zen_partial="yes")  # E: No overload variant
builds(area, width=1, populate_full_signature=bool(1))
builds(area, widht=1, populate_full_signature=True)  # E: Unexpected keyword argument "widht" for "area"
numbers = [1, 2]
keywords: dict[str, Any] = {"width": 1}
builds(area, *numbers)
builds(area, *numbers, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
builds(area, **keywords)
builds(area, widht=1, **keywords)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
builds(area, height="high", **keywords)  # E: Argument "height" to "area" has incompatible type "str"; expected "int"

# --- kin of `builds` --------------------------------------------------------------------------------------------------
hydra_zen.builds(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
DefaultBuilds.builds(area, width=1)
DefaultBuilds.builds(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
pbuilds = make_custom_builds_fn(zen_partial=True)
pbuilds(area, width=1)
pbuilds(area, width=[1])  # E: Argument "width" to "area" has incompatible type "list[int]"; expected "int"
pbuilds(area, widht=1, zen_partial=False)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
make_custom_builds_fn(populate_full_signature=True)(area, widht=1)  # E: Unexpected keyword argument "widht"
kwargs_of(area, width=1)
kwargs_of(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
kwargs_of(area, width="a")  # E: Argument "width" to "area" has incompatible type "str"; expected "int"
kwargs_of(area)(width=1, height=2)
kwargs_of(area)(widht=1)  # E: Unexpected keyword argument "widht" for "kwargs_of"; did you mean "width"?
kwargs_of(area, zen_exclude=["height"])(height=1)  # E: Unexpected keyword argument "height" for "kwargs_of"
kwargs_of(area, zen_exclude=["height"])(1)
store(area, width=1, name="a", group="b")
store(area, widht=1, name="a")  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
store(area, width="a")  # E: Argument "width" to "area" has incompatible type "str"; expected "int"
store(Point, x=1, y="a")  # E: Argument "y" to "Point" has incompatible type "str"; expected "int"
store({"a": 1}, b=2)
store(area, anything=1, to_config=lambda target, **kw: {})
mine = ZenStore(name="mine")
mine(area, width=1)
mine(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
grouped = mine(group="g")
grouped(area, widht=1, name="a")  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
other = ZenStore()(to_config=lambda target, **kw: {})
other(area, anything=1)


def of_any_store(given: ZenStore) -> None:
    given(area, anything=1)


@store(name="decorated")
def task(x: int) -> None: ...


@store
def other_task(x: int) -> None: ...


def of_types(cls: type[Optimizer], function: Callable[[int], int], loose: Callable[..., int], value: Any) -> None:
    builds(cls, anything=1)
    builds(function, 1)
    builds(function, 1, 2)  # E: Too many arguments
    builds(loose, anything=1)
    builds(value, anything=1)


def generic(value: T, kind: type[T]) -> None:
    builds(identity, value)  # type: ignore[arg-type]
    builds(kind, 1)


class Holder:
    part = builds(area, width=1)
    wrong = builds(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?

    def make(self, width: int = 1) -> None:
        builds(area, width=width)
        builds(area, height=self.make)  # E: Argument "height" to "area" has incompatible type

# --- wrappers that convert --------------------------------------------------------------------------------------------
parsing = make_custom_builds_fn(zen_wrappers=pydantic_parser)
builds(area, width="1.5", zen_wrappers=pydantic_parser)
builds(area, width=[1], zen_wrappers=[decorated, pydantic_parser])
builds(area, widht=1, zen_wrappers=pydantic_parser)  # E: Unexpected keyword argument "widht" for "area"
builds(area, width=[1], zen_wrappers=decorated)  # E: Argument "width" to "area" has incompatible type "list[int]"
parsing(area, width=[1])
parsing(area, widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean "width"?
parsing(area, width=[1], zen_wrappers=None)  # E: Argument "width" to "area" has incompatible type "list[int]"
