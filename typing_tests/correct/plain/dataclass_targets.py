"""Dataclasses as targets: their fields are the parameters."""

from dataclasses import dataclass, field

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun


@dataclass
class Interval:
    start: float
    end: float = 1.0
    closed: bool = True


@dataclass(frozen=True)
class Domain:
    x: Interval
    y: Interval
    labels: list[str] = field(default_factory=list)


@dataclass
class Problem:
    domain: Domain
    tolerance: float = 1e-3


def solve(problem: Problem, refine: int) -> float:
    return (problem.domain.x.end - problem.domain.x.start) * 0.5**refine


X = builds(Interval, start=0.0, end=8.0)
ProblemConf = builds(
    Problem,
    domain=builds(Domain, x=X, y=builds(Interval, start=-1.0, closed=False), labels=["x", "y"]),
    tolerance=0.01,
)
Config = make_config(problem=ProblemConf, refine=2)

if __name__ == "__main__":
    assert instantiate(ProblemConf).domain.labels == ["x", "y"]
    (jobs,) = hydra_multirun(Config, zen(solve), overrides=["refine=1,2,3", "problem.domain.x.start=4.0"])
    assert [job.return_value for job in jobs] == [2.0, 1.0, 0.5]
    assert instantiate(ProblemConf, tolerance=0.5).tolerance == 0.5
