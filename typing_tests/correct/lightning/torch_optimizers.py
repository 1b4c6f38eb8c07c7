"""Partial configs of torch's optimizers and schedulers."""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import nn, optim

from hydra_zen import builds, instantiate, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)

Parameters = Iterable[torch.Tensor]


class Training:
    def __init__(
        self,
        model: nn.Module,
        optimizer: Callable[[Parameters], optim.Optimizer],
        scheduler: Callable[[optim.Optimizer], Any],
        epochs: int = 1,
    ) -> None:
        self.optimizer = optimizer(model.parameters())
        self.scheduler = scheduler(self.optimizer)
        self.epochs = epochs


TrainingConf = builds(
    Training,
    model=builds(nn.Linear, 2, 1),
    optimizer=pbuilds(optim.SGD, lr=0.1, momentum=0.9),
    scheduler=pbuilds(optim.lr_scheduler.StepLR, step_size=10, gamma=0.5),
    epochs=3,
)
Adam = pbuilds(optim.Adam, lr=0.01, betas=(0.9, 0.99))

if __name__ == "__main__":
    training = instantiate(TrainingConf)
    assert training.optimizer.param_groups[0]["momentum"] == 0.9
    assert instantiate(Adam)(params=nn.Linear(1, 1).parameters()).defaults["lr"] == 0.01
    assert instantiate(TrainingConf, epochs=5).epochs == 5
