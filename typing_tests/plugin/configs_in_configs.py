"""Configs within configs, each judged by what it builds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, Optional, Protocol, TypeVar, Union

from omegaconf import DictConfig, ListConfig

from hydra_zen import builds, hydrated_dataclass, just, make_config, make_custom_builds_fn
from hydra_zen.typing import Builds, Partial, PartialBuilds

T = TypeVar("T")


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None: ...
    def step(self) -> None: ...
    @classmethod
    def named(cls, name: str) -> "Optimizer":
        return cls()

    @staticmethod
    def of(kind: str) -> "Adam":
        return Adam()


class Adam(Optimizer): ...


class Other: ...


class Steps(Protocol):
    def step(self) -> None: ...


class Loss(Protocol):
    def __call__(self, x: float, y: float) -> float: ...


@dataclass
class Point:
    x: int = 0


def loss(x: float, y: float, weight: float = 1.0) -> float:
    return x


def other_loss(x: str, y: float) -> float:
    return y


def one(optimizer: Optimizer) -> None: ...
def maybe(optimizer: Optional[Optimizer] = None, either: Union[Optimizer, int] = 1) -> None: ...
def listed(optimizers: list[Optimizer], more: Sequence[Optimizer] = (), some: Iterable[Optimizer] = ()) -> None: ...
def tabled(table: dict[str, Optimizer], mapping: Mapping[str, list[Optimizer]] = {}) -> None: ...
def paired(pair: tuple[Optimizer, int], many: tuple[Optimizer, ...] = ()) -> None: ...
def stepping(steps: Steps) -> None: ...
def classes(kind: type[Optimizer], factory: Callable[..., Optimizer] = Adam) -> None: ...
def losing(function: Callable[[float, float], float], protocol: Loss = loss) -> None: ...
def made(factory: Callable[[float], Optimizer]) -> None: ...
def without_arguments(factory: Callable[[], Optimizer]) -> None: ...
def partials(function: "partial[float]") -> None: ...
def configs(conf: Builds[type[Optimizer]], kind: "type[Builds[type[Optimizer]]] | None" = None) -> None: ...
def left(conf: type[PartialBuilds[Any]]) -> None: ...
def points(point: Point, kind: type[Point] = Point) -> None: ...
def literal(mode: Literal["a", "b"]) -> None: ...
def anything(x: Any, y: object = None) -> None: ...
def generic(x: T, y: list[T]) -> T:
    return x


def deep(tree: dict[str, list[tuple[Optimizer, int]]]) -> None: ...
def flag() -> bool:
    return True


builds(one, builds(Optimizer))
builds(one, builds(Adam))
builds(one, builds(Adam, lr=0.1)())
builds(one, builds(Other))  # E: Argument 1 to "one" has incompatible type "Other"; expected "Optimizer"
builds(one, optimizer=builds(Other)())  # E: Argument "optimizer" to "one" has incompatible type "Other"
builds(one, optimizer=builds(Optimizer.named, "a"))
builds(one, optimizer=builds(Optimizer.of, kind="a"))
builds(one, optimizer=Optimizer)  # E: Argument "optimizer" to "one" has incompatible type "type[Optimizer]"
builds(one, optimizer=just(Optimizer))  # E: Argument "optimizer" to "one" has incompatible type "type[Optimizer]"
builds(one, optimizer=builds(Optimizer, zen_partial=True))  # E: has incompatible type "Partial[Optimizer
builds(one, optimizer=builds(loss))  # E: Argument "optimizer" to "one" has incompatible type "float"
builds(one, optimizer=make_config(lr=1))
builds(one, optimizer=None)  # E: Argument "optimizer" to "one" has incompatible type "None"; expected "Optimizer"
builds(one, optimizer=DictConfig({}))

# --- optional, unions -------------------------------------------------------------------------------------------------
builds(maybe, builds(Adam), either=builds(Adam))
builds(maybe, None, either=3)
builds(maybe, builds(Other))  # E: Argument 1 to "maybe" has incompatible type "Other"; expected "Optimizer | None"
builds(maybe, either=builds(Other))  # E: Argument "either" to "maybe" has incompatible type "Other"
builds(maybe, builds(Adam) if flag() else None)
builds(maybe, builds(Adam) if flag() else builds(Other))  # E: Argument 1 to "maybe" has incompatible type
chosen = builds(Adam) if flag() else builds(Other)
builds(maybe, chosen)  # E: Argument 1 to "maybe" has incompatible type "Adam | Other"; expected "Optimizer | None"
good = builds(Adam) if flag() else builds(Optimizer)
builds(maybe, good)

# --- containers -------------------------------------------------------------------------------------------------------
builds(listed, [builds(Adam), builds(Optimizer)], (builds(Adam),), [builds(Adam)])
builds(listed, [builds(Adam), builds(Other)])  # E: List item 1 has incompatible type "Other"; expected "Optimizer"
builds(listed, [], more=[builds(Adam), builds(Other)])  # E: List item 1 has incompatible type "Other"
builds(listed, some=[builds(Other)])  # E: List item 0 has incompatible type "Other"; expected "Optimizer"
builds(listed, optimizers=builds(Adam))  # E: Argument "optimizers" to "listed" has incompatible type "Adam"
builds(listed, optimizers=[builds(Adam), "${o}", None])  # E: List item 2 has incompatible type "None"
builds(tabled, {"a": builds(Adam), "b": "${b}"}, {"a": [builds(Adam)]})
builds(tabled, {"a": builds(Other)})  # E: Dict entry 0 has incompatible type "str": "Other"
builds(tabled, mapping={"a": [builds(Other)]})  # E: List item 0 has incompatible type "Other"
builds(tabled, mapping={"a": builds(Adam)})  # E: Dict entry 0 has incompatible type "str": "Adam"
builds(paired, (builds(Adam), 1), [builds(Adam), builds(Adam)])
builds(paired, [builds(Adam), 1])
builds(paired, [builds(Adam), builds(Adam)])  # E: Argument 1 to "paired" has incompatible type "tuple[Adam, Adam]"
builds(paired, (builds(Other), 1))  # E: Argument 1 to "paired" has incompatible type "tuple[Other, int]"
builds(paired, many=(builds(Adam), builds(Other)))  # E: Argument "many" to "paired" has incompatible type
builds(deep, {"a": [(builds(Adam), 1)], "b": []})
builds(deep, {"a": [(builds(Other), 1)]})  # E: List item 0 has incompatible type "tuple[Other, int]"
builds(listed, ListConfig([]))
adams = [builds(Adam), builds(Adam, lr=1)]
builds(listed, adams, more=adams)
others = [builds(Other)]
builds(listed, others)  # E: Argument 1 to "listed" has incompatible type "list[Other]"; expected "list[Optimizer]"
mixed = [builds(Adam), builds(Other)]
builds(listed, mixed)
by_name = {"a": builds(Adam)}
builds(tabled, by_name)
builds(one, by_name["a"])
builds(one, adams[0])
builds(one, others[0])  # E: Argument 1 to "one" has incompatible type "Other"; expected "Optimizer"

# --- callables, protocols, classes ------------------------------------------------------------------------------------
builds(stepping, builds(Adam))
builds(stepping, builds(Other))  # E: Argument 1 to "stepping" has incompatible type "Other"; expected "Steps"
builds(stepping, builds(Adam, zen_partial=True))  # E: Argument 1 to "stepping" has incompatible type "Partial[Adam
builds(classes, Adam, factory=Adam)
builds(classes, just(Adam), factory=just(Adam))
builds(classes, Other)  # E: Argument 1 to "classes" has incompatible type "type[Other]"; expected "type[Optimizer]"
builds(classes, just(Other))  # E: Argument 1 to "classes" has incompatible type "type[Other]"
builds(classes, builds(Adam))  # E: Argument 1 to "classes" has incompatible type "Adam"; expected "type[Optimizer]"
builds(classes, factory=builds(Adam, zen_partial=True))
builds(classes, factory=builds(Adam, lr=1, zen_partial=True))
builds(classes, factory=builds(Other, zen_partial=True))  # E: Argument "factory" to "classes" has incompatible type
builds(classes, factory=Optimizer.named)
builds(losing, loss, protocol=just(loss))
builds(losing, other_loss)  # E: Argument 1 to "losing" has incompatible type "Callable[[str, float], float]"
builds(losing, builds(loss, zen_partial=True))
builds(losing, builds(loss, weight=2.0, zen_partial=True), protocol=builds(loss, weight=2.0, zen_partial=True))
builds(losing, builds(loss, x=1.0, zen_partial=True))  # E: Argument 1 to "losing" has incompatible type "Partial[float
builds(losing, builds(other_loss, zen_partial=True))  # E: Argument 1 to "losing" has incompatible type "Partial[float
builds(losing, builds(loss))  # E: Argument 1 to "losing" has incompatible type "float"
builds(made, builds(Adam, zen_partial=True))
builds(made, Adam)
builds(made, builds(Adam, 1.0, zen_partial=True))  # E: Argument 1 to "made" has incompatible type "Partial[Adam, []]"
builds(without_arguments, builds(Adam, zen_partial=True))
builds(without_arguments, builds(Adam, 1.0, zen_partial=True))
builds(without_arguments, builds(loss, 1.0, 2.0, zen_partial=True))  # E: has incompatible type "Partial[float
builds(partials, builds(loss, zen_partial=True))
builds(partials, partial(loss, weight=2.0))
builds(partials, builds(Adam, zen_partial=True))  # E: Argument 1 to "partials" has incompatible type "Partial[Adam
pbuilds = make_custom_builds_fn(zen_partial=True)
builds(made, pbuilds(Adam))
builds(one, pbuilds(Adam))  # E: Argument 1 to "one" has incompatible type "Partial[Adam

# --- where a config is expected ---------------------------------------------------------------------------------------
builds(configs, builds(Optimizer)(), builds(Optimizer), hydra_recursive=False)
builds(configs, builds(Adam)(), hydra_recursive=False)
builds(configs, builds(Other)(), hydra_recursive=False)  # E: Argument 1 to "configs" has incompatible type
builds(configs, kind=builds(Other), hydra_recursive=False)  # E: Argument "kind" to "configs" has incompatible type
builds(left, builds(Adam, zen_partial=True), hydra_recursive=False)
builds(one, builds(Optimizer), hydra_recursive=False)
builds(one, builds(Other), hydra_recursive=False)
builds(one, lr=1, hydra_recursive=False)  # E: Unexpected keyword argument "lr" for "one"
builds(anything, builds(Other), hydra_recursive=False)

# --- what is no config ------------------------------------------------------------------------------------------------
builds(points, Point(1))
builds(points, Point)
builds(points, builds(Point, x=1), kind=Point)
builds(points, builds(Other))  # E: Argument 1 to "points" has incompatible type "Other"; expected "Point"
builds(points, {"x": 1})
builds(anything, builds(Other), y=[builds(Adam), just(loss)])
builds(generic, 1, [2, 3])
builds(generic, builds(Adam), [builds(Adam), "${x}"])
builds(literal, "a")
builds(literal, "${mode}")
builds(literal, "c")  # E: Argument 1 to "literal" has incompatible type "Literal['c']"; expected "Literal['a', 'b']"


# --- classes that are configs -----------------------------------------------------------------------------------------
@hydrated_dataclass(Adam)
class AdamConf:
    lr: float = 0.1


@hydrated_dataclass(Other)
class OtherConf: ...


@hydrated_dataclass(loss, zen_partial=True)
class LossConf:
    weight: float = 1.0


@dataclass
class Declared(Builds[type[Adam]]):
    lr: float = 0.1


builds(one, AdamConf)
builds(one, AdamConf(lr=1))
builds(one, AdamConf(lr="${lr}"))
builds(one, Declared(lr=1))
builds(one, OtherConf)  # E: Argument 1 to "one" has incompatible type "Other"; expected "Optimizer"
builds(listed, [AdamConf, AdamConf(), OtherConf])  # E: List item 2 has incompatible type "Other"
builds(losing, LossConf)
builds(losing, LossConf(weight=2))
builds(one, LossConf)  # E: Argument 1 to "one" has incompatible type "Partial[float
builds(AdamConf, lr=2)
builds(AdamConf, lrr=2)  # E: Unexpected keyword argument "lrr" for
builds(builds(one), optimizer=builds(Adam))  # E: Unexpected keyword argument "optimizer" for "Builds_one"
builds(builds(one, optimizer=builds(Adam)), optimizer=builds(Optimizer))
builds(builds(one, optimizer=builds(Adam)), optimizer=builds(Other))  # E: Argument "optimizer" to "Builds_one"


def annotated(conf: Builds[type[Adam]], kind: type[Builds[type[Other]]], some: Partial[Adam]) -> None:
    builds(one, conf)
    builds(one, kind)  # E: Argument 1 to "one" has incompatible type "Other"; expected "Optimizer"
    builds(classes, factory=some)
