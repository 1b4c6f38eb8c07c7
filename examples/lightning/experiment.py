"""Fit cos(x) with PyTorch Lightning: the experiment of ``examples/cosine`` on a real training library.

Run it with ``python experiment.py [epochs]``, in an environment with ``torch`` and ``pytorch_lightning``.
"""

# pyright: standard
# The strictest setting would complain of what the stubs of NumPy, matplotlib and torch leave untyped.

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
import pytorch_lightning as pl
import torch
from torch import Tensor, nn, optim
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from hydra_zen import JobReturn, builds, instantiate, just, to_table
from hydra_zen.experimental import hydra_multirun


class UniversalFunction(pl.LightningModule):
    """``y = sum_i v_i * sigmoid(x * w_i + b_i)``."""

    def __init__(
        self,
        num_neurons: int,
        make_optimizer: Callable[[Iterable[nn.Parameter]], optim.Optimizer],
        make_loader: Callable[[TensorDataset], DataLoader[tuple[Tensor, ...]]],
        target_fn: Callable[[Tensor], Tensor],
        training_domain: Tensor,
    ) -> None:
        super().__init__()
        self.make_optimizer = make_optimizer
        self.make_loader = make_loader
        self.target_fn = target_fn
        self.training_domain = training_domain
        self.layers = nn.Sequential(nn.Linear(1, num_neurons), nn.Sigmoid(), nn.Linear(num_neurons, 1, bias=False))

    def forward(self, x: Tensor) -> Tensor:
        """Return the network's value at each point of `x`."""
        return self.layers(x)

    def configure_optimizers(self) -> optim.Optimizer:
        """Give Lightning the optimizer that the config asks for."""
        return self.make_optimizer(self.parameters())

    def training_step(self, batch: tuple[Tensor, Tensor], _: int) -> Tensor:
        """Return the loss of one batch."""
        x, y = batch
        return functional.mse_loss(self(x), y)

    def train_dataloader(self) -> DataLoader[tuple[Tensor, ...]]:
        """Sample the target over the whole domain."""
        x = self.training_domain.reshape(-1, 1)
        return self.make_loader(TensorDataset(x, self.target_fn(x)))


@dataclass
class ExperimentConfig:
    """Everything that one job needs."""

    optim: Any = builds(optim.Adam, lr=0.01, zen_partial=True, populate_full_signature=True)
    dataloader: Any = builds(DataLoader, batch_size=25, shuffle=True, drop_last=True, zen_partial=True)
    module: Any = builds(
        UniversalFunction,
        num_neurons=10,
        make_optimizer="${optim}",
        make_loader="${dataloader}",
        target_fn=just(torch.cos),
        training_domain=builds(torch.linspace, start=-2 * math.pi, end=2 * math.pi, steps=1000),
    )
    trainer: Any = builds(
        pl.Trainer,
        max_epochs=100,
        accelerator="cpu",
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )


@dataclass
class Fit:
    """What a job gives back."""

    final_loss: float
    prediction: Tensor


def task(cfg: ExperimentConfig) -> Fit:
    """Train one network and say how well it did."""
    experiment = instantiate(cfg)
    module: UniversalFunction = experiment.module
    experiment.trainer.fit(module)
    x = module.training_domain.reshape(-1, 1)
    with torch.no_grad():
        prediction = module(x)
    loss = functional.mse_loss(prediction, module.target_fn(x))
    return Fit(final_loss=loss.item(), prediction=prediction.ravel())


def plot(jobs: list[JobReturn[Fit]], path: Path) -> None:
    """Draw the true curve and the fit of every job."""
    x = instantiate(ExperimentConfig.module.training_domain)
    target_fn = instantiate(ExperimentConfig.module.target_fn)
    figure, axes = plt.subplots(figsize=(9, 4.5), layout="constrained")
    for job in jobs:
        axes.plot(x, job.return_value.prediction, label=", ".join(o.split(".")[-1] for o in job.overrides))
    axes.plot(x, target_fn(x), ls="--", color="black", label="True: cos(x)")
    axes.grid(visible=True)
    axes.legend(bbox_to_anchor=(1.01, 1), loc="upper left")
    figure.savefig(path, dpi=120)
    plt.close(figure)


def main(epochs: int) -> None:
    """Run the sweep; print its results as a table, and plot them."""
    (jobs,) = hydra_multirun(
        ExperimentConfig,
        task,
        overrides=["dataloader.batch_size=20,200", "module.num_neurons=10,100", f"trainer.max_epochs={epochs}"],
    )
    print(to_table(jobs, columns=["final_loss"]))
    picture = Path(jobs[0].working_dir).parent / "fits.png"
    plot(jobs, picture)
    print(f"The fits are drawn in {picture}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
