"""Configs in arguments that build something else than the target takes."""

from collections.abc import Callable

import hydra_zen as hz
from hydra_zen import builds, just
from hydra_zen import builds as B
from shop.configs import AdamConf, LayerConf, SgdConf
from shop.models import Adam, Layer, Model, Optimizer, Point, Steps, Trainer, area, adam_for, takes_steps

PointConf = builds(Point)

builds(Model, 1, optimizer=builds(Point))  # E: HZ109
builds(Model, 1, builds(Point))  # E: HZ109
builds(Model, 1, PointConf)  # E: HZ109
builds(Model, 1, PointConf(x=1))  # E: HZ104 HZ109
builds(Model, layers=[LayerConf(sise=2)])  # E: HZ104
builds(Model, layers=[LayerConf, LayerConf(size="big")])  # E: HZ106
builds(Model, depth=builds(Point))  # E: HZ109
builds(Model, depth=AdamConf)  # E: HZ109
builds(Model, depth=SgdConf())  # E: HZ109
builds(Model, optimizer=LayerConf(size=2))  # E: HZ109
builds(Model, optimizer=builds(Adam, lr="x"))  # E: HZ106
builds(Model, optimizer=builds(Adam, builds(Point)))  # E: HZ109
builds(Model, layers=[builds(Layer, 1), builds(Point)])  # E: HZ109
builds(
    Model,
    layers=[
        builds(Layer, 1),
        builds(Point),  # E: HZ109
        builds(Layer, sise=2),  # E: HZ104
    ],
)
builds(Model, names={"a": builds(Point)})  # E: HZ109
builds(
    Model,
    names={
        "a": builds(Layer, 1),
        "b": builds(Point),  # E: HZ109
    },
)
builds(Model, layers=[builds(Layer, size=size) for size in ("small", "large")])  # E: HZ106
builds(Model, layers=[builds(Point) for _ in range(3)])  # E: HZ109
builds(takes_steps, builds(Point))  # E: HZ109
builds(takes_steps, kind=just(Point))  # E: HZ109
builds(Trainer, make_optimizer=builds(Point, zen_partial=True))  # E: HZ109
builds(Trainer, make_optimizer=builds(adam_for, zen_partial=True, lr="x"))  # E: HZ106
builds(Model, optimizer=builds(Adam, zen_partial=True))  # E: HZ109
hz.builds(Model, optimizer=hz.builds(hz_target := Point))  # E: HZ109
B(Model, optimizer=B(area, 1))  # E: HZ109
builds(builds(Model, depth=1), layers=[LayerConf])  # E: HZ104
builds(builds(Model, depth=1, layers=[]), layers=builds(Point))  # E: HZ109
builds(Model, 1, builds(Point) if hz_target else builds(Adam))  # E: HZ109
builds(dict, a=builds(Adam, rl=1))  # E: HZ104


def inside(optimizer: Optimizer, make: Callable[[int], Steps]) -> None:
    local = builds(Point)
    builds(Model, 1, local)  # E: HZ109
    builds(Model, 1, layers=optimizer)  # E: HZ106
    builds(Model, make(1))  # E: HZ106


class Group:
    best = builds(Model, 1, optimizer=builds(Point))  # E: HZ109
    worst = [builds(Model, dept=1)]  # E: HZ104
