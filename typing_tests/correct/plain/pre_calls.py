"""The seed is set before the parts of the config are made."""

import random

from omegaconf import DictConfig

from hydra_zen import builds, make_config, zen
from hydra_zen.experimental import hydra_run

seen: list[str] = []


def set_seed(seed: int) -> None:
    random.seed(seed)


def log_config(cfg: DictConfig) -> None:
    seen.append(f"{cfg.steps} steps")


def noise(scale: float) -> float:
    return scale * random.random()


class Walk:
    def __init__(self, start: float, bias: float = 0.0) -> None:
        self.start, self.bias = start, bias


def walk(begin: Walk, steps: int) -> float:
    return begin.start + steps * begin.bias


Config = make_config(
    seed=1,
    steps=10,
    begin=builds(Walk, start=builds(noise, scale=2.0), bias=0.5),
)

if __name__ == "__main__":
    task = zen(walk, pre_call=[zen(set_seed), log_config])
    one = hydra_run(Config, task, overrides=["seed=3"]).return_value
    two = hydra_run(Config, task, overrides=["seed=3", "begin.bias=0.5"]).return_value
    assert one == two
    assert seen == ["10 steps", "10 steps"]
