"""Datasets and loaders."""

import torch
from torch.utils.data import DataLoader, TensorDataset

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Points(TensorDataset):
    def __init__(self, count: int, noise: float = 0.0) -> None:
        x = torch.linspace(0, 1, count)
        super().__init__(x, x + noise)


def batches(loader: "DataLoader[tuple[torch.Tensor, ...]]", limit: int) -> int:
    return min(len(list(loader)), limit)


Config = make_config(
    loader=builds(DataLoader, dataset=builds(Points, count=10, noise=0.5), batch_size="${batch}", shuffle=True),
    batch=5,
    limit=100,
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(batches), overrides=["batch=2"]).return_value == 5
    assert instantiate(Config).loader.batch_size == 5
