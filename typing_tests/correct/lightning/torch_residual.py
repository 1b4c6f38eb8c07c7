"""Blocks that repeat, made by a function, with types of activations as values."""

import torch
from torch import nn

from hydra_zen import builds, instantiate, just, make_config, make_custom_builds_fn

fbuilds = make_custom_builds_fn(populate_full_signature=True)


class Residual(nn.Module):
    def __init__(self, channels: int, activation: type[nn.Module] = nn.ReLU, scale: float = 1.0) -> None:
        super().__init__()
        self.layer, self.activation, self.scale = nn.Linear(channels, channels), activation(), scale

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = x + self.scale * self.activation(self.layer(x))
        return result


class Backbone(nn.Module):
    def __init__(self, blocks: list[nn.Module], name: str = "backbone") -> None:
        super().__init__()
        self.blocks, self.name = nn.ModuleList(blocks), name


Gelu = fbuilds(Residual, channels=4, activation=just(nn.GELU))
BackboneConf = builds(Backbone, blocks=[Gelu, Gelu(scale=0.5), builds(Residual, channels=4)], name="small")
Config = make_config(backbone=BackboneConf)

if __name__ == "__main__":
    backbone = instantiate(BackboneConf)
    assert len(backbone.blocks) == 3
    assert instantiate(Gelu, channels=2).scale == 1.0
    assert instantiate(Config).backbone.name == "small"
