"""Names of arguments, given to every verb that takes those of a target."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, Optional, TypedDict

from typing_extensions import Required, Unpack

from hydra_zen import ZenStore, builds, just, kwargs_of, make_config, make_custom_builds_fn, store
from hydra_zen.typing import Builds


class Net:
    def __init__(self, width: int, *, bias: bool = True) -> None: ...
    def forward(self, x: float) -> float:
        return x

    @classmethod
    def wide(cls, factor: int) -> "Net":
        return cls(factor)

    @staticmethod
    def default(depth: int = 1) -> "Net":
        return Net(depth)

    class Head:
        def __init__(self, classes: int) -> None: ...


class WideNet(Net): ...


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    def __init__(self, size: int) -> None: ...


class Built:
    def __new__(cls, size: int) -> "Built":
        return super().__new__(cls)


@dataclass
class Point:
    x: float
    y: float = 0.0
    hidden: int = field(init=False, default=1)


class Pair(NamedTuple):
    left: int
    right: int = 0


class Options(TypedDict, total=False):
    rate: Required[float]
    name: str


class Scale:
    def __init__(self, factor: float) -> None: ...
    def __call__(self, value: float) -> float:
        return value


def area(width: int, height: int = 1) -> int:
    return width * height


def keywords(first: int, **rest: int) -> None: ...
def typed_keywords(first: int, **rest: Unpack[Options]) -> None: ...
def positional(first: int, second: int, /) -> None: ...
async def fetch(url: str) -> bytes:
    return b""


fbuilds = make_custom_builds_fn(populate_full_signature=True)
pbuilds = make_custom_builds_fn(zen_partial=True)
both = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
own = ZenStore()

builds(Net, width=1, bias=False)
builds(Net, widht=1)  # E: "widht"
builds(Net, bais=True)  # E: "bais"
builds(WideNet, width=1)
builds(WideNet, depth=1)  # E: "depth"
builds(WithMeta, size=1)
builds(WithMeta, sizes=1)  # E: "sizes"
builds(Built, size=1)
builds(Built, sizes=1)  # E: "sizes"
builds(Point, x=1.0, y=2.0)
builds(Point, z=1.0)  # E: "z"
builds(Point, hidden=2)  # E: "hidden"
builds(Pair, left=1)
builds(Pair, middle=1)  # E: "middle"
builds(area, width=1)
builds(area, heigth=1)  # E: "heigth"
builds(fetch, url="a")
builds(fetch, uri="a")  # E: "uri"
builds(Net.wide, factor=2)
builds(Net.wide, width=2)  # E: "width"
builds(Net.default, depth=2)
builds(Net.default, dept=2)  # E: "dept"
builds(Net.Head, classes=2)
builds(Net.Head, clases=2)  # E: "clases"
builds(keywords, first=1, anything=2)
builds(typed_keywords, first=1, rate=0.5, name="a")
builds(typed_keywords, first=1, rates=0.5)  # E: "rates"
builds(positional, 1, 2)
builds(positional, first=1)  # E: "first"
builds(partial(area, width=1), height=2)
builds(partial(area, width=1), depth=2)  # E: "depth"
builds(lambda left, right=1: left, left=2)  # E: A lambda has no import path
builds(lambda left, right=1: left, up=2)  # E: "up"
builds(object)
builds(object, x=1)  # E: object

fbuilds(area, height=2)
fbuilds(area, depth=2)  # E: "depth"
pbuilds(area, height=2)
pbuilds(area, depth=2)  # E: "depth"
both(area, height=2)
both(area, depth=2)  # E: "depth"
make_custom_builds_fn(zen_wrappers=None)(area, depth=2)  # E: "depth"

kwargs_of(area, width=1)
kwargs_of(area, depth=1)  # E: "depth"
kwargs_of(Net, bias=True)
kwargs_of(Net, bais=True)  # E: "bais"

store(area, width=1, name="a")
store(area, depth=1, name="a")  # E: "depth"
store(area, name="a", group="b", package="c", provider="d", zen_partial=True)
own(Net, width=1, group="a")
own(Net, depth=1, group="a")  # E: "depth"
in_group = own(group="a")
in_group(Net, width=1)
in_group(Net, depth=1)  # E: "depth"

builds(area, width=1, zen_partial=True)
builds(area, depth=1, zen_partial=True)  # E: "depth"
builds(area, width=1, zen_meta={"depth": 1})
builds(area, 1, zen_exclude=["height"], zen_wrappers=None, hydra_convert="all")
builds(builds(area, width=1), width=2)
builds(builds(area, width=1), height=2)  # E: "height"
builds(builds(area, width=1), depth=2)  # E: "depth"
builds(fbuilds(area), height=2)
builds(fbuilds(area), depth=2)  # E: "depth"


@store(name="area2", width=2)
def area2(width: int) -> int:
    return width


def of_parameters(
    cls: type[Net], function: Callable[[int], int], loose: Callable[..., int], maybe: Optional[Builds[type[Net]]]
) -> None:
    builds(cls, width=1)
    builds(function, 1)
    builds(loose, depth=1)


def of_any(target: Any) -> None:
    builds(target, depth=1)
    just(target)
    make_config(target=target)
