"""NumPy functions with overloads as targets."""

import numpy as np
import numpy.typing as npt

from hydra_zen import builds, instantiate, just, make_config, zen
from hydra_zen.experimental import hydra_run

Array = npt.NDArray[np.float64]


class Grid:
    def __init__(self, x: Array, scale: float = 1.0) -> None:
        self.x, self.scale = x, scale


def integrate(grid: Grid, power: int) -> float:
    return float(grid.scale * np.sum(grid.x**power))


Line = builds(np.linspace, start=0.0, stop=1.0, num=5)
Config = make_config(grid=builds(Grid, x=Line, scale=2.0), power=2, zeros=builds(np.zeros, (2, 3)), cosine=just(np.cos))

if __name__ == "__main__":
    assert hydra_run(Config, zen(integrate), overrides=["power=1", "grid.x.num=3"]).return_value == 3.0
    made = instantiate(Config)
    assert made.zeros.shape == (2, 3)
    assert made.cosine(0.0) == 1.0
