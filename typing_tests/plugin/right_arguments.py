"""Correct calls of `builds` of every shape: the plugin must say nothing of this file."""

import functools
import random
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, overload

from omegaconf import MISSING, DictConfig, ListConfig
from typing_extensions import ParamSpec, Unpack, assert_type

from hydra_zen import builds, hydrated_dataclass, instantiate, just, kwargs_of, make_config, make_custom_builds_fn
from hydra_zen.typing import Builds

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")


class Mode(Enum):
    fast = 1


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "x") -> None: ...
    def step(self) -> None: ...
    @classmethod
    def named(cls, name: str) -> "Optimizer":
        return cls(name=name)

    @staticmethod
    def default(scale: float = 1.0) -> "Optimizer":
        return Optimizer(scale)


class Adam(Optimizer): ...


class Steps(Protocol):
    def step(self) -> None: ...


class Model:
    def __init__(
        self,
        size: int,
        optimizer: Optional[Optimizer] = None,
        act: Callable[[float], float] = abs,
        mode: Mode = Mode.fast,
        folder: Path = Path(),
        shape: tuple[int, int] = (1, 1),
        rate: Union[int, float] = 1,
        kind: Literal["a", "b"] = "a",
    ) -> None: ...


class Point(NamedTuple):
    x: int
    y: int = 2


class Settings(TypedDict, total=False):
    verbose: bool


@dataclass
class Plan:
    steps: list[int] = field(default_factory=list)


@hydrated_dataclass(Optimizer)
class OptimizerConf:
    lr: float = 0.3


@dataclass
class Declared(Builds[type[Optimizer]]):
    lr: float = 0.3


class Box(Generic[T]):
    def __init__(self, first: T, second: list[T]) -> None: ...


def many(optimizers: Sequence[Optimizer], table: Mapping[str, Optimizer]) -> int:
    return 1


def make(optimizer: Callable[[Iterable[float]], Optimizer], kind: type[Optimizer]) -> None: ...
def stepper(steps: Steps) -> None: ...
def spread(*numbers: int, **names: str) -> None: ...
def optioned(x: int, **options: Unpack[Settings]) -> None: ...
def sized(params: Iterable[float], lr: float = 0.1) -> Optimizer:
    return Optimizer(lr)


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x: Any) -> Any:
    return x * 2


def logged(function: Callable[P, R]) -> Callable[P, R]:
    return function


@logged
def decorated(x: int, y: str = "a") -> None: ...


def takes_config(conf: type[Builds[Any]]) -> None: ...


async def later(x: int) -> int:
    return x


config = builds(Model, size=1, optimizer=builds(Optimizer, lr=1.0))
assert_type(instantiate(builds(Optimizer, lr=2)), Optimizer)
builds(Model, 1, builds(Adam))
builds(Model, size="${size}", optimizer="${optimizer}", act="${act}")
builds(Model, size=MISSING, optimizer="???")
builds(Model, mode="fast", folder="a/b", shape=[1, 2], rate=0.5, kind="a")
builds(Model, mode=Mode.fast, folder=Path("a"), shape=(1, 2))
builds(Model, size="3")
builds(Model, act=just(abs), optimizer=None)
builds(Model, act=abs)
builds(Model, optimizer=OptimizerConf)
builds(Model, optimizer=OptimizerConf(lr=1))
builds(Model, optimizer=Declared(lr=1))
builds(Model, optimizer=builds(Optimizer.named, name="x"))
builds(Model, optimizer=builds(Optimizer.default))
builds(Model, zen_partial=True, zen_meta={"m": 1}, hydra_convert="all", zen_wrappers=logged)
builds(Model, optimizer=DictConfig({}), shape=ListConfig([1, 2]))
builds(Model, builds_bases=(config,))
builds(many, optimizers=[builds(Optimizer), builds(Adam)], table={"a": builds(Adam), "b": "${b}"})
builds(many, [OptimizerConf, builds(Adam), "${o}"], {})
builds(make, optimizer=builds(sized, zen_partial=True), kind=just(Adam))
builds(make, optimizer=builds(sized, lr=0.1, zen_partial=True), kind=Adam)
builds(stepper, builds(Adam))
builds(spread, 1, 2, a="x", b="${b}")
builds(optioned, 1, verbose=True)
builds(twice, 1)
builds(twice, "a")
builds(decorated, x=1, y="b")
builds(later, x=1)
builds(Point, x=1)
builds(Box, first=1, second=[2])
builds(Box[int], first=1)
builds(Plan, steps=[1, 2])
builds(Plan)
builds(dict, a=1, b=builds(Optimizer), c=[builds(Adam)])
builds(OrderedDict, [("a", 1)])
builds(list, [1, 2])
builds(range, 3)
builds(int, "3")
builds(print, 1, sep=" ")
builds(random.Random, 3)
builds(sorted, [3, 1])
builds(lambda x: x, x=1, zen_dataclass={"target": "a.b"})
builds(functools.partial(many, optimizers=[]), table={})
builds(builds(Model, size=1), size=2)
builds(takes_config, conf=builds(Optimizer), hydra_recursive=False)
builds(takes_config, conf=builds(Optimizer))
builds(make_config, a=1)

custom = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
custom(Model, size=3)
custom(many, optimizers=[builds(Optimizer)])

optimizers = [builds(Optimizer), builds(Adam)]
builds(many, optimizers=optimizers, table={"a": optimizers[0]})
maybe: Any = None
builds(Model, optimizer=maybe, size=maybe)
builds(maybe, x=1)
keywords: dict[str, Any] = {"size": 1}
builds(Model, **keywords)
positions = [1, 2]
builds(spread, *positions)
chosen = builds(Optimizer) if keywords else builds(Adam)
builds(Model, optimizer=chosen)
builds(Model, optimizer=make_config(lr=1))
builds(dict, a=kwargs_of(Optimizer))


class Holder:
    part = builds(Model, size=1)


def generic(value: float) -> None:
    builds(Box, first=value, second=[value])


def of_any_class(cls: type[Optimizer], function: Callable[..., int]) -> None:
    builds(cls, lr=1.0)
    builds(function, anything=1)
