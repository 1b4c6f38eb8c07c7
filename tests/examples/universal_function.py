"""The experiment that this library was asked to run, as it was written for release 0.1.

Only the arguments of `Trainer` are those that Lightning has today.
"""

import math
from dataclasses import dataclass
from typing import Any, Callable, Type

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytorch_lightning as pl
import torch as tr
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, TensorDataset

from hydra_zen import builds, instantiate, just
from hydra_zen.experimental import hydra_multirun


class UniversalFuncModule(pl.LightningModule):
    """y = sum(V sigmoid(X W + b))"""

    def __init__(
        self,
        num_neurons: int,
        optim: Type[optim.Optimizer],
        dataloader: Type[DataLoader],
        target_fn: Callable[[tr.Tensor], tr.Tensor],
        training_domain: tr.Tensor,
    ):
        super().__init__()
        self.optim = optim
        self.dataloader = dataloader
        self.training_domain = training_domain
        self.target_fn = target_fn

        self.model = nn.Sequential(
            nn.Linear(1, num_neurons),
            nn.Sigmoid(),
            nn.Linear(num_neurons, 1, bias=False),
        )

    def forward(self, x):
        return self.model(x)

    def configure_optimizers(self):
        return self.optim(self.parameters())

    def training_step(self, batch, batch_idx):
        x, y = batch
        return F.mse_loss(self.model(x), y)

    def train_dataloader(self):
        x = self.training_domain.reshape(-1, 1)
        y = self.target_fn(x)
        return self.dataloader(TensorDataset(x, y))


@dataclass
class ExperimentConfig:
    optim: Any = builds(
        optim.Adam,
        hydra_partial=True,
        populate_full_signature=True,
    )

    dataloader: Any = builds(
        DataLoader,
        batch_size=25,
        shuffle=True,
        drop_last=True,
        hydra_partial=True,
    )

    lightning_module: Any = builds(
        UniversalFuncModule,
        num_neurons=10,
        optim="${optim}",
        dataloader="${dataloader}",
        target_fn=just(tr.cos),
        training_domain=builds(
            tr.linspace,
            start=-2 * math.pi,
            end=2 * math.pi,
            steps=1000,
        ),
    )

    trainer: Any = builds(
        pl.Trainer,
        max_epochs=100,
        accelerator="cpu",
        enable_progress_bar=False,
    )


def task(cfg: ExperimentConfig):
    exp = instantiate(cfg)

    exp.trainer.fit(exp.lightning_module)

    data = exp.lightning_module.training_domain
    final_fit = exp.lightning_module.forward(data.reshape(-1, 1))

    return (
        exp.lightning_module,
        final_fit.detach().numpy().ravel(),
    )


if __name__ == "__main__":
    (jobs,) = hydra_multirun(
        ExperimentConfig,
        task,
        overrides=[
            "dataloader.batch_size=20, 200",
            "lightning_module.num_neurons=10, 100",
        ],
    )

    x = instantiate(ExperimentConfig.lightning_module.training_domain)
    target_fn = instantiate(ExperimentConfig.lightning_module.target_fn)

    fig, ax = plt.subplots()
    ax.plot(x, target_fn(x), ls="--", label="True")

    for j in jobs:
        out = j.return_value[1]
        ax.plot(x, out, label=",".join(s.split(".")[-1] for s in j.overrides))

    ax.grid(True)
    ax.legend(bbox_to_anchor=(1.04, 1), loc="upper left")
    fig.savefig("fits.png")

    print([(type(j.return_value[0]).__name__, j.return_value[1].shape, j.overrides) for j in jobs])
