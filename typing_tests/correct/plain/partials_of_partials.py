"""Partial configs whose arguments come when they are called, at any depth, and partial configs of partial configs."""

from collections.abc import Callable
from functools import partial
from typing import Any

from hydra_zen import MISSING, builds, instantiate, make_config, make_custom_builds_fn

later = make_custom_builds_fn(zen_partial=True)


class Optimizer:
    def __init__(self, params: list[float], lr: float, momentum: float = 0.0) -> None:
        self.settings = params, lr, momentum


class Scheduler:
    def __init__(self, optimizer: Optimizer, gamma: float) -> None:
        self.optimizer, self.gamma = optimizer, gamma


class Trainer:
    def __init__(
        self,
        make_optimizer: Callable[[list[float]], Optimizer],
        make_scheduler: Callable[[Optimizer], Scheduler],
        others: Any = (),
    ) -> None:
        self.optimizer = make_optimizer([1.0])
        self.scheduler = make_scheduler(self.optimizer)
        self.others = others


OptimConf = later(Optimizer, lr=0.1)
Faster = later(OptimConf, lr=0.5)
Bare = later(partial(Optimizer, momentum=0.9))
TrainerConf = builds(
    Trainer,
    make_optimizer=Faster,
    make_scheduler=later(Scheduler, gamma=0.9),
    others=[later(Optimizer), Bare, {"late": later(Scheduler, optimizer=MISSING)}],
)

if __name__ == "__main__":
    trainer = instantiate(TrainerConf)
    assert trainer.optimizer.settings == ([1.0], 0.5, 0.0)
    assert trainer.others[1]([2.0], lr=1.0).settings == ([2.0], 1.0, 0.9)
    nested = instantiate(make_config(parts=make_config(optim=OptimConf, schedule=later(Scheduler))))
    assert nested.parts.optim([3.0]).settings[1] == 0.1
