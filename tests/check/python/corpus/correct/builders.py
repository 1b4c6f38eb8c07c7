"""Builders, classes and stores as projects write them. Nothing is wrong in this file."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from hydra_zen import (
    ZenStore,
    builds,
    hydrated_dataclass,
    kwargs_of,
    make_config,
    make_custom_builds_fn,
    mutable_value,
    store,
)
from hydra_zen.typing import Builds, HydraPartialBuilds
from shop import Adam, builds_partial
from shop.configs import AdamConf, LayerConf, SgdConf, deep_store, slow_store
from shop.models import Layer, Mode, Model, Optimizer, Point, Sgd, adam_for, area, train
from shop.verbs import builds_full, our_builds

pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)


def custom_builders() -> None:
    """With defaults of their own."""
    pbuilds(Adam, lr=0.1)
    builds_full(Layer, size=3)
    builds_partial(Adam, 1, (0.9, 0.99))
    our_builds(area, width=1)
    make_custom_builds_fn()(area, 1)


def constructors() -> None:
    """Of configs with the whole signature, and without."""
    full = builds_full(Layer)
    full(size=1)
    full(size=1, activation=abs)
    LayerConf(size=4)
    AdamConf(lr=0.1)
    builds(Model, depth=1, optimizer=AdamConf)(optimizer=SgdConf())


@hydrated_dataclass(Sgd)
class OurSgd:
    lr: float = 0.1
    nesterov: bool = True


@hydrated_dataclass(target=Model, zen_partial=True)
class OurModel:
    depth: int
    optimizer: Any = builds(Adam)
    mode: Mode = Mode.FAST
    layers: list[Any] = field(default_factory=lambda: [builds(Layer, 1)])
    names: Any = mutable_value({"a": builds(Layer, 1)})
    registry: ClassVar[dict[str, int]] = {}


@hydrated_dataclass(Model)
class WithNested:
    depth: int = 1
    optimizer: OurSgd = field(default_factory=OurSgd)


@hydrated_dataclass(Sgd)
class Derived(OurSgd):
    momentum: float = 0.5


@dataclass
class LayerClass(Builds[type[Layer]]):
    size: int = 3


@dataclass
class MakeAdam(HydraPartialBuilds[type[Adam]]):
    lr: float = 0.1


def classes() -> None:
    """As values of others."""
    builds(Model, optimizer=OurSgd(), layers=[LayerClass(2)])
    builds(Model, optimizer=WithNested().optimizer)
    OurModel(depth=3)


store(Adam, name="adam", lr=0.1)
store(AdamConf, name="adam_conf", group="optim")
store(make_config(a=1), name="app")
model_store = store(group="model")
model_store(Model, name="small", depth=1, optimizer=AdamConf)
ours = ZenStore("ours", overwrite_ok=True)
ours(train, name="train", epochs=3)
ours({"a": 1}, name="plain")


def retried(times: int) -> Any:
    return lambda function: function


def kept_arguments(some: Any, options: dict[str, Any]) -> None:
    """Those that a store keeps are given to every target, where nothing takes their place."""
    deep_store(Model, name="deep", optimizer=builds(Sgd, 0.1))
    deep_store(some)
    deep_store({"size": 1}, name="plain")
    deep_store(kwargs_of(Model, depth=1), name="kwargs")
    deep_store(depth=3)(Model)
    deep_store(Layer, zen_exclude=["depth", "optimizer"], size=1)
    deep_store(Layer, **options)  # U: HZ903
    slow_store(Sgd)
    slow_store(builds(Sgd, lr=0.1, momentum=0.1))
    store(zen_wrappers=retried, size="x")(Layer)
    store(to_config=lambda target, width: builds(target), width=1)(Layer)  # U: HZ905
    changing = store(width=1)
    changing = store(size=1)
    changing(Layer)


@store(name="retried")
@retried(times=3)
def flaky(epochs: int) -> None: ...


@slow_store(name="slow")
def slow(lr: float, momentum: float) -> None: ...


@store(name="task", epochs=2)
def task(epochs: int) -> None: ...


@store
def other_task(epochs: int) -> None: ...


@store(name="point")
@dataclass
class Stored:
    x: int = 1


def stored_with_options() -> None:
    """`to_config` may take anything."""
    store(Adam, name="b", to_config=lambda target, note: builds(target), note="x")  # U: HZ905
    store(adam_for, name="c", zen_partial=True, populate_full_signature=True)


class Holder:
    """Configs in a class."""

    optimizer = builds(Adam, lr=0.1)
    model = builds(Model, optimizer=optimizer)
    points = [builds(Point, x=1)]


def optimizers() -> list[Optimizer]:
    """What has nothing to do with configs is left to the checker."""
    number: int = "a"  # type: ignore
    return [Adam(), Sgd(number)]
