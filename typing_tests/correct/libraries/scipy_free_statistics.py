"""Statistics with NumPy arrays, attrs results and pandas tables in one program."""

import attrs
import numpy as np
import numpy.typing as npt
import pandas as pd

from hydra_zen import builds, make_config, to_records, zen
from hydra_zen.experimental import hydra_multirun


@attrs.define
class Sample:
    values: npt.NDArray[np.float64]
    label: str = "sample"


@attrs.define
class Bootstrap:
    sample: Sample
    rounds: int
    seed: int = 0

    def mean(self) -> float:
        generator = np.random.default_rng(self.seed)
        drawn = generator.choice(self.sample.values, size=(self.rounds, len(self.sample.values)))
        return float(drawn.mean())


def run(bootstrap: Bootstrap, scale: float) -> float:
    return scale * bootstrap.mean()


Config = make_config(
    bootstrap=builds(
        Bootstrap, sample=builds(Sample, values=builds(np.asarray, [1.0, 2.0]), label="a"), rounds=10, seed="${seed}"
    ),
    seed=1,
    scale=2.0,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(run), overrides=["seed=1,2", "scale=1.0"])
    table = pd.DataFrame(to_records(jobs))
    assert len(table) == 2
    assert all(1.0 <= job.return_value <= 2.0 for job in jobs)
