"""Functions injected by config: how a point is drawn is decided outside the task."""

import random
from collections.abc import Callable

from hydra_zen import builds, instantiate, just, launch, make_config, zen


def uniform(low: float, high: float) -> float:
    return random.uniform(low, high)


def triangular(low: float, high: float, mode: float = 0.5) -> float:
    return random.triangular(low, high, mode)


def square(x: float) -> float:
    return x * x


def estimate(draw: Callable[[], float], function: Callable[[float], float], samples: int, seed: int) -> float:
    random.seed(seed)
    return sum(function(draw()) for _ in range(samples)) / samples


Uniform = builds(uniform, low=0.0, high=1.0, zen_partial=True)
Peaked = builds(triangular, low=0.0, high=1.0, mode=0.9, zen_partial=True)
Config = make_config(draw=Uniform, function=just(square), samples=200, seed=1)
PeakedConfig = make_config(draw=Peaked, bases=(Config,))

if __name__ == "__main__":
    value = launch(Config, zen(estimate), ["samples=100", "draw.high=2.0"], version_base="1.3").return_value
    assert value > 0
    assert launch(PeakedConfig, zen(estimate), version_base="1.3", seed=4).return_value > 0
    assert instantiate(builds(uniform, low=1.0, high=1.0)) == 1.0
