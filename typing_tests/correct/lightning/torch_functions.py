"""Tensors, dtypes, devices and functions as values."""

from collections.abc import Callable

import torch
from torch import nn

from hydra_zen import builds, instantiate, just, make_config


class Loss:
    def __init__(
        self,
        function: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
        weight: torch.Tensor,
        dtype: torch.dtype = torch.float32,
    ) -> None:
        self.function, self.weight, self.dtype = function, weight, dtype

    def __call__(self, x: torch.Tensor, y: torch.Tensor) -> float:
        return float((self.weight.to(self.dtype) * self.function(x, y)).sum())


LossConf = builds(
    Loss,
    function=just(nn.functional.mse_loss),
    weight=builds(torch.tensor, [1.0, 2.0]),
    dtype=just(torch.float64),
)
Module = builds(Loss, function=builds(nn.L1Loss, reduction="sum"), weight=builds(torch.ones, 1))
Config = make_config(loss=LossConf, module=Module)

if __name__ == "__main__":
    assert instantiate(LossConf)(torch.zeros(2), torch.ones(2)) == 3.0
    assert instantiate(Config).module(torch.zeros(2), torch.ones(2)) == 2.0
