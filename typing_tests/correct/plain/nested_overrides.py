"""Overrides in Hydra's own grammar: additions, deletions, lists, dicts, quotes."""

from typing import Any

from hydra_zen import builds, make_config, zen
from hydra_zen.experimental import hydra_multirun, hydra_run


class Agent:
    def __init__(self, name: str, rates: list[float], limits: "dict[str, int] | None" = None, **extra: Any) -> None:
        self.name, self.rates, self.limits, self.extra = name, rates, limits, extra


def act(agent: Agent, note: str, tries: int) -> str:
    return f"{agent.name} {agent.rates} {agent.limits} {sorted(agent.extra)} {note} {tries}"


Config = make_config(
    agent=builds(Agent, name="a", rates=[0.1, 0.2], limits={"low": 1}),
    note="none",
    tries=1,
)

if __name__ == "__main__":
    task = zen(act)
    job = hydra_run(
        Config,
        task,
        overrides=["agent.rates=[1.0,2.0]", "note='a, b'", "+agent.power=3", "++agent.speed=2", "++tries=5"],
    )
    assert job.return_value == "a [1.0, 2.0] {'low': 1} ['power', 'speed'] a, b 5"
    job = hydra_run(Config, task, overrides=["agent.limits={low: 2}", "agent.rates.0=9.0", "agent.limits.low=7"])
    assert job.return_value == "a [9.0, 0.2] {'low': 7} [] none 1"
    (jobs,) = hydra_multirun(Config, task, overrides=["tries=range(1,4)", "agent.name=choice(x,y)"])
    assert len(jobs) == 6
    (jobs,) = hydra_multirun(Config, task, overrides=["agent.rates=[1.0],[2.0,3.0]", "note='a,b'"])
    assert [job.return_value[:6] for job in jobs] == ["a [1.0", "a [2.0"]
