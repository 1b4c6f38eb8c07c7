"""Builders of one's own, classes that configure a target, and stores."""

from dataclasses import dataclass
from typing import Any

import hydra_zen
from hydra_zen import ZenStore, builds, hydrated_dataclass, make_custom_builds_fn, store
from hydra_zen.typing import Builds
from shop import Adam, builds_partial
from shop.configs import deep_store, slow_store
from shop.models import Layer, Model, Point, Sgd, area, train
from shop.verbs import OurBuilds, builds_full, our_builds

pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)

pbuilds(Adam, rl=1)  # E: HZ104
builds_full(Adam, lr="x")  # E: HZ106
builds_partial(Adam, 1, (0.9, 0.99), 3)  # E: HZ107
our_builds(area, width="x")  # E: HZ106
OurBuilds.builds(area, hight=1)  # E: HZ104
make_custom_builds_fn(zen_partial=True)(area, width="wide")  # E: HZ106
hydra_zen.make_custom_builds_fn()(area, wide=1)  # E: HZ104

Full = builds_full(Layer, size=3)
Full(size="x")  # E: HZ106
Full(sise=1)  # E: HZ104
Some = builds(Layer, size=3)
Some(activation=abs)  # E: HZ104
Some(size="x")  # E: HZ106


@hydrated_dataclass(Sgd)
class SgdConf:
    lr: str = "fast"  # E: HZ106
    momentun: float = 0.1  # E: HZ104


@hydrated_dataclass(target=Model, zen_partial=True)
class ModelConf:
    depth: int = 1
    optimizer: Any = builds(Point)  # E: HZ109
    kind: int = 3  # E: HZ106


@dataclass
class LayerConf(Builds[type[Layer]]):
    size: str = "x"  # E: HZ106


store(Adam, name="adam", rl=1)  # E: HZ104
store(Adam, name="adam2", lr="x")  # E: HZ106
model_store = store(group="model")
model_store(Model, name="a", depth="x")  # E: HZ106
ours = ZenStore("ours")
ours(area, wdth=1)  # E: HZ104


@store(name="task", width="x")  # E: HZ106
def task(width: int) -> None: ...


@model_store(name="task", hight=1)  # E: HZ104
def other_task(height: int) -> None: ...


# Arguments that a store keeps
deep_store(Layer)  # E: HZ104
deep_store(Layer, depth=1)  # E: HZ104
slow_store(builds(Adam, eps=1e-6))  # E: HZ104
store(epochs=2.5)(train)  # E: HZ106
store(optimizer=builds(Point))(Model)  # E: HZ109


@slow_store(name="slow")  # E: HZ104
def slow(momentum: float) -> None: ...
