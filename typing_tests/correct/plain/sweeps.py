"""A sweep over ranges and choices, and a table of what came out."""

from hydra_zen import builds, make_config, multirun, to_records, zen
from hydra_zen.experimental import hydra_multirun


class Fit:
    def __init__(self, degree: int, ridge: float = 0.0, solver: str = "exact") -> None:
        self.degree, self.ridge, self.solver = degree, ridge, solver


def error(fit: Fit, samples: int, noise: float) -> float:
    return noise / samples + fit.ridge + fit.degree


Config = make_config(fit=builds(Fit, degree=1, ridge=0.1), samples=10, noise=1.0)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(
        Config,
        zen(error),
        overrides=["fit.degree=1,2,3", "samples=range(10, 30, 10)", "noise=choice(0.5, 1.0)"],
    )
    assert len(jobs) == 12
    (more,) = hydra_multirun(Config, zen(error), overrides={"fit.ridge": multirun([0.0, 0.5]), "samples": 20})
    assert [round(job.return_value, 2) for job in more] == [1.05, 1.55]
    assert len(to_records(more)) == 2
