"""Generators, seeds and dtypes."""

import numpy as np
import numpy.typing as npt

from hydra_zen import builds, instantiate, just, make_config, zen
from hydra_zen.experimental import hydra_multirun


class Noise:
    def __init__(self, generator: np.random.Generator, scale: float, dtype: type[np.floating] = np.float64) -> None:
        self.generator, self.scale, self.dtype = generator, scale, dtype

    def draw(self, count: int) -> npt.NDArray[np.floating]:
        return self.generator.normal(scale=self.scale, size=count).astype(self.dtype)


def mean(noise: Noise, count: int) -> float:
    return float(noise.draw(count).mean())


NoiseConf = builds(Noise, generator=builds(np.random.default_rng, seed="${seed}"), scale=0.5, dtype=just(np.float32))
Config = make_config(noise=NoiseConf, seed=1, count=100)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(mean), overrides=["seed=1,1,2", "count=10"])
    first, second, third = (job.return_value for job in jobs)
    assert first == second != third
    assert instantiate(Config, seed=3).noise.draw(2).dtype == np.float32
