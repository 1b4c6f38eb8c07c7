"""A data module that is given its transforms."""

from collections.abc import Callable

import pytorch_lightning as pl
import torch
from torch.utils.data import DataLoader, TensorDataset

from hydra_zen import builds, instantiate, make_config

Transform = Callable[[torch.Tensor], torch.Tensor]


def shift(x: torch.Tensor, by: float) -> torch.Tensor:
    return x + by


class Numbers(pl.LightningDataModule):
    def __init__(self, count: int, transforms: list[Transform], batch_size: int = 4) -> None:
        super().__init__()
        self.count, self.transforms, self.batch_size = count, transforms, batch_size

    def train_dataloader(self) -> "DataLoader[tuple[torch.Tensor, ...]]":
        x = torch.arange(float(self.count))
        for transform in self.transforms:
            x = transform(x)
        return DataLoader(TensorDataset(x), batch_size=self.batch_size)


NumbersConf = builds(
    Numbers,
    count=6,
    transforms=[builds(shift, by=1.0, zen_partial=True), builds(torch.mul, other=2.0, zen_partial=True)],
    batch_size="${batch}",
)
Config = make_config(data=NumbersConf, batch=3)

if __name__ == "__main__":
    (first, _) = instantiate(Config).data.train_dataloader()
    assert first[0].tolist() == [2.0, 4.0, 6.0]
