"""Processes of a simulation, each with distributions of its own."""

from collections.abc import Callable

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn, zen
from hydra_zen.experimental import hydra_multirun

pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)


def constant(step: int, value: float = 1.0) -> float:
    return value


def linear(step: int, slope: float, offset: float = 0.0) -> float:
    return offset + slope * step


class Teller:
    def __init__(self, service: Callable[[int], float], name: str) -> None:
        self.service, self.name = service, name


class Bank:
    def __init__(self, tellers: list[Teller], arrivals: Callable[[int], float]) -> None:
        self.tellers, self.arrivals = tellers, arrivals


def simulate(bank: Bank, steps: int) -> float:
    waiting = 0.0
    for step in range(steps):
        waiting += bank.arrivals(step) - sum(teller.service(step) for teller in bank.tellers)
    return waiting


Config = make_config(
    bank=builds(
        Bank,
        tellers=[
            builds(Teller, service=pbuilds(constant, value=0.5), name="a"),
            builds(Teller, service=pbuilds(linear, slope=0.1, offset=0.2), name="b"),
        ],
        arrivals=pbuilds(constant, value=2.0),
    ),
    steps=10,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(Config, zen(simulate), overrides=["steps=1,2", "bank.arrivals.value=3.0"])
    assert [round(job.return_value, 2) for job in jobs] == [2.3, 4.5]
    assert instantiate(Config).bank.tellers[1].service(2) == 0.4
