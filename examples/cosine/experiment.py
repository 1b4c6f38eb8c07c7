"""Fit cos(x) with layers of different size and batches of different size, and look at the four fits.

Run it with ``python experiment.py``: the jobs and the plot go into ``multirun/<date>/<time>`` below the current folder.
"""

# pyright: standard
# The strictest setting would complain of what the stubs of NumPy, matplotlib and torch leave untyped.

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from network import Adam, Array, Batches, SigmoidUnits, Trainer
from typing_extensions import assert_type

from hydra_zen import JobReturn, builds, instantiate, just, to_table
from hydra_zen.experimental import hydra_multirun


@dataclass
class ExperimentConfig:
    """Everything that one job needs; ``${...}`` refers to another field of the config."""

    optim: Any = builds(Adam, lr=0.02, zen_partial=True, populate_full_signature=True)
    dataloader: Any = builds(Batches, batch_size=25, shuffle=True, drop_last=True, zen_partial=True)
    network: Any = builds(
        SigmoidUnits,
        num_neurons=10,
        optim="${optim}",
        dataloader="${dataloader}",
        target_fn=just(np.cos),
        training_domain=builds(np.linspace, start=-2 * math.pi, stop=2 * math.pi, num=1000),
    )
    trainer: Any = builds(Trainer, max_epochs=100)


@dataclass
class Fit:
    """What a job gives back."""

    final_loss: float
    prediction: Array


def task(cfg: ExperimentConfig) -> Fit:
    """Train one network and say how well it did."""
    experiment = instantiate(cfg)
    network: SigmoidUnits = experiment.network
    trainer: Trainer = experiment.trainer
    trainer.fit(network)
    return Fit(final_loss=network.loss(), prediction=network.forward(network.training_domain))


def plot(jobs: list[JobReturn[Fit]], path: Path) -> None:
    """Draw the true curve and the fit of every job."""
    x = instantiate(ExperimentConfig.network.training_domain)
    target_fn = instantiate(ExperimentConfig.network.target_fn)
    figure, axes = plt.subplots(figsize=(9, 4.5), layout="constrained")
    for job in jobs:
        label = ", ".join(override.split(".")[-1] for override in job.overrides)
        axes.plot(x, job.return_value.prediction, label=label)
    axes.plot(x, target_fn(x), ls="--", color="black", label="True: cos(x)")
    axes.set(xlabel="x", ylabel="y", title="cos(x) fitted by sigmoid units")
    axes.grid(visible=True)
    axes.legend(bbox_to_anchor=(1.01, 1), loc="upper left")
    figure.savefig(path, dpi=120)
    plt.close(figure)


def main() -> None:
    """Run the sweep; print its results as a table, and plot them."""
    (jobs,) = hydra_multirun(
        ExperimentConfig,
        task,
        overrides=["dataloader.batch_size=20,200", "network.num_neurons=10,100"],
    )
    assert_type(jobs, list[JobReturn[Fit]])
    assert_type(jobs[0].return_value.final_loss, float)

    print(to_table(jobs, columns=["final_loss"]))
    picture = Path(jobs[0].working_dir).parent / "fits.png"
    plot(jobs, picture)
    print(f"The fits are drawn in {picture}")


if __name__ == "__main__":
    main()
