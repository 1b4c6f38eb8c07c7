"""Configs that other modules use."""

from dataclasses import dataclass

from hydra_zen import builds, hydrated_dataclass, make_config, store
from hydra_zen.typing import Builds
from shop.models import Adam, Layer, Model, Sgd

AdamConf = builds(Adam, lr=0.2)
LayerConf = builds(Layer, size=3, populate_full_signature=True)
ModelConf = builds(Model, depth=2, optimizer=AdamConf)
AppConf = make_config(model=ModelConf, epochs=3)


@hydrated_dataclass(Sgd)
class SgdConf:
    lr: float = 0.5
    momentum: float = 0.1


@dataclass
class AdamClass(Builds[type[Adam]]):
    lr: float = 0.3


#: Stores that keep arguments for their targets.
deep_store = store(group="model")(depth=2, optimizer=AdamConf)
slow_store = store(lr=0.5, momentum="${momentum}")
