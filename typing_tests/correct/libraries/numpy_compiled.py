"""Functions that NumPy declares as objects that can be called: universal functions, and makers of arrays."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)
Array = npt.NDArray[np.float64]


class Layer:
    def __init__(self, weights: Array, activation: Callable[[Array], Array] = np.tanh) -> None:
        self.weights, self.activation = weights, activation

    def __call__(self, x: Array) -> Array:
        return self.activation(self.weights @ x)


Weights = builds(np.full, (2, 3), fill_value="${scale}", dtype=float)
Config = make_config(
    scale=0.5,
    layers=[
        builds(Layer, weights=Weights, activation=np.sin),
        builds(Layer, builds(np.ones, shape=[2, 2]), activation=pbuilds(np.clip, a_min=0, a_max=1)),
    ],
    start=builds(np.zeros, 3),
    offset=builds(np.add, 1, 2),
    norm=builds(np.hypot, 3, 4),
    empty=builds(np.empty, "${size}", dtype=np.int8),
    size=4,
)


def run(config: Any) -> Array:
    made = instantiate(config)
    x: Array = made.start
    for layer in made.layers:
        x = layer(x)
    return x


if __name__ == "__main__":
    assert run(Config).shape == (2,)
    made = instantiate(Config)
    assert (made.offset, made.norm, made.empty.shape) == (3, 5.0, (4,))
    assert instantiate(builds(np.zeros, shape=(2, 3))).shape == (2, 3)
    assert instantiate(pbuilds(np.multiply, 3))(2) == 6
