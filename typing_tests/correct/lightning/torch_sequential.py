"""`nn.Sequential`, which takes any number of modules."""

import torch
from torch import nn

from hydra_zen import builds, instantiate, make_config

Block = builds(nn.Sequential, builds(nn.Linear, 3, 5), builds(nn.Tanh), builds(nn.Dropout, p=0.5))
Config = make_config(model=builds(nn.Sequential, Block, builds(nn.Linear, 5, 1)))

if __name__ == "__main__":
    torch.manual_seed(0)
    model = instantiate(Block)
    assert model(torch.ones(2, 3)).shape == (2, 5)
    assert len(instantiate(Config).model) == 2
