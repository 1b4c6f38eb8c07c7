"""Calls of `builds` that the target would refuse; `E:` is what mypy says of the line."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Protocol, TypedDict, TypeVar

from typing_extensions import Unpack

from hydra_zen import builds, just, make_custom_builds_fn

T = TypeVar("T")


class Mode(Enum):
    fast = 1


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "x") -> None: ...
    def step(self) -> None: ...
    @classmethod
    def named(cls, name: str) -> "Optimizer":
        return cls(name=name)


class Other: ...


class Steps(Protocol):
    def step(self) -> None: ...


class Model:
    def __init__(self, size: int, optimizer: Optimizer, *, act: Callable[[float], float] = abs) -> None: ...


class Options(TypedDict, total=False):
    verbose: bool


@dataclass
class Point:
    x: int
    y: int = 2


class Box(Generic[T]):
    def __init__(self, first: T, second: list[T]) -> None: ...


def many(optimizers: list[Optimizer], table: dict[str, Optimizer]) -> None: ...
def stepper(steps: Steps, kind: type[Optimizer]) -> None: ...
def spread(*numbers: int, **names: str) -> None: ...
def optioned(x: int, **options: Unpack[Options]) -> None: ...
def only(x: int, /, *, y: int) -> None: ...


builds(Model, sise=1)  # E: Unexpected keyword argument "sise" for "Model"
builds(Model, size=1.5)  # E: Argument "size" to "Model" has incompatible type "float"; expected "int"
builds(Model, size="big", optimizer="${o}", act=1)  # E: Argument "act" to "Model" has incompatible type "int"
builds(Model, optimizer="adam")  # E: Argument "optimizer" to "Model" has incompatible type "str"; expected "Optimizer"
builds(Model, 1, builds(Other))  # E: Argument 2 to "Model" has incompatible type "Other"; expected "Optimizer"
builds(Model, optimizer=builds(Other))  # E: Argument "optimizer" to "Model" has incompatible type "Other"
builds(Model, optimizer=builds(Optimizer, lrr=1.0))  # E: Unexpected keyword argument "lrr" for "Optimizer"
builds(Model, optimizer=builds(Optimizer, name=1))  # E: Argument "name" to "Optimizer" has incompatible type "int"
builds(Optimizer, 1.0, lr=2.0)  # E: "Optimizer" gets multiple values for keyword argument "lr"
builds(Optimizer, 1.0, "a", 3)  # E: Too many arguments for "Optimizer"
builds(Optimizer.named, nam="x")  # E: Unexpected keyword argument "nam" for "named" of "Optimizer"
builds(many, optimizers=[builds(Other)])  # E: List item 0 has incompatible type "Other"; expected "Optimizer"
builds(many, table={"a": builds(Other)})  # E: Dict entry 0 has incompatible type "str": "Other"
builds(many, optimizers=[builds(Optimizer), builds(Optimizer, lr="a")], tabel={})  # E: Unexpected keyword argument
builds(stepper, builds(Other))  # E: Argument 1 to "stepper" has incompatible type "Other"; expected "Steps"
builds(stepper, kind=just(Other))  # E: Argument "kind" to "stepper" has incompatible type "type[Other]"
builds(spread, 1, 1.5)  # E: Argument 2 to "spread" has incompatible type "float"; expected "int"
builds(spread, a=1)  # E: Argument "a" to "spread" has incompatible type "int"; expected "str"
builds(optioned, 1, verbos=True)  # E: Unexpected keyword argument "verbos" for "optioned"
builds(optioned, verbose=3)  # E: Argument "verbose" to "optioned" has incompatible type "int"; expected "bool"
builds(only, x=1)  # E: Unexpected keyword argument "x" for "only"
builds(only, 1, 2)  # E: Too many positional arguments for "only"
builds(Point, x=[1])  # E: Argument "x" to "Point" has incompatible type "list[int]"; expected "int"
builds(Point, z=1, zen_partial=True)  # E: Unexpected keyword argument "z" for "Point"
builds(Point, z=1, populate_full_signature=True)  # E: Unexpected keyword argument "z" for "Point"
builds(Box[int], first=[1])  # E: Argument "first" to "Box" has incompatible type "list[int]"; expected "int"
builds(Model, size=builds(Optimizer))  # E: Argument "size" to "Model" has incompatible type "Optimizer"; expected "int"

partial_builds = make_custom_builds_fn(zen_partial=True)
full_builds = make_custom_builds_fn(populate_full_signature=True)
partial_builds(Optimizer, name=1)  # E: Argument "name" to "Optimizer" has incompatible type "int"; expected "str"
full_builds(Optimizer, lrr=1)  # E: Unexpected keyword argument "lrr" for "Optimizer"; did you mean "lr"?


def inside(value: Any, path: Path, mode: Mode) -> None:
    builds(Point, x=path)  # E: Argument "x" to "Point" has incompatible type "Path"; expected "int"
    builds(Point, x=value, y=mode)  # E: Argument "y" to "Point" has incompatible type "Mode"; expected "int"
