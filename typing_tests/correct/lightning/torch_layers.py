"""Layers of torch, nested in a Sequential of one's own."""

import torch
from torch import nn

from hydra_zen import builds, instantiate, make_config


class Net(nn.Module):
    def __init__(self, encoder: nn.Module, head: nn.Linear, activation: nn.Module) -> None:
        super().__init__()
        self.encoder, self.head, self.activation = encoder, head, activation

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = self.head(self.activation(self.encoder(x)))
        return result


NetConf = builds(
    Net,
    encoder=builds(nn.Linear, in_features=4, out_features="${width}"),
    head=builds(nn.Linear, "${width}", 2, bias=False),
    activation=builds(nn.ReLU),
)
Config = make_config(net=NetConf, width=8)

if __name__ == "__main__":
    net = instantiate(Config).net
    assert net(torch.zeros(3, 4)).shape == (3, 2)
    assert instantiate(Config, width=16).net.head.in_features == 16
