"""A LightningModule with its optimizer and loader as configs; one epoch."""

from collections.abc import Callable, Iterable
from typing import Any

import pytorch_lightning as pl
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

from hydra_zen import builds, instantiate, just, make_config, make_custom_builds_fn, zen
from hydra_zen.experimental import hydra_run

pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)


class Regression(pl.LightningModule):
    def __init__(
        self,
        layer: nn.Module,
        optimizer: Callable[[Iterable[torch.Tensor]], optim.Optimizer],
        loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    ) -> None:
        super().__init__()
        self.layer, self.optimizer, self.loss = layer, optimizer, loss

    def training_step(self, batch: list[torch.Tensor], index: int) -> torch.Tensor:
        return self.loss(self.layer(batch[0]), batch[1])

    def configure_optimizers(self) -> optim.Optimizer:
        return self.optimizer(self.parameters())


def loader(size: int, batch: int) -> "DataLoader[tuple[torch.Tensor, ...]]":
    x = torch.linspace(0, 1, size).reshape(-1, 1)
    return DataLoader(TensorDataset(x, 2 * x), batch_size=batch)


def fit(module: pl.LightningModule, data: Any, trainer: pl.Trainer) -> float:
    trainer.fit(module, data)
    return float(trainer.callback_metrics.get("loss", torch.tensor(0.0)))


Config = make_config(
    module=builds(
        Regression,
        layer=builds(nn.Linear, in_features=1, out_features=1),
        optimizer=pbuilds(optim.Adam, lr=0.1),
        loss=just(nn.functional.mse_loss),
    ),
    data=builds(loader, size=8, batch=4),
    trainer=builds(
        pl.Trainer,
        max_epochs=1,
        accelerator="cpu",
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    ),
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(fit), overrides=["module.optimizer.lr=0.5"]).return_value == 0.0
    assert instantiate(Config.data).batch_size == 4
