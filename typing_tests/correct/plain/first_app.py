"""A first application: one task, one config, started with values and with overrides."""

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun, hydra_run


class Player:
    def __init__(self, name: str, level: int = 1) -> None:
        self.name = name
        self.level = level

    def greet(self) -> str:
        return f"{self.name} ({self.level})"


def play(first: Player, second: Player, rounds: int) -> str:
    return f"{first.greet()} meets {second.greet()} in {rounds} rounds"


PlayerConf = builds(Player, populate_full_signature=True)
Config = make_config(
    first=PlayerConf(name="mario"),
    second=builds(Player, name="luigi", level=2),
    rounds=3,
)

if __name__ == "__main__":
    job = hydra_run(Config, zen(play), overrides=["first.level=9", "rounds=1"])
    assert job.return_value == "mario (9) meets luigi (2) in 1 rounds"
    (jobs,) = hydra_multirun(Config, zen(play), overrides=["second.name=peach,toad"])
    assert len(jobs) == 2
    assert instantiate(Config.first).level == 1
