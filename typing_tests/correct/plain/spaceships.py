"""Recursion off: configs given to their target as configs."""

from typing import Any

from omegaconf import DictConfig

from hydra_zen import builds, instantiate, make_config
from hydra_zen.typing import Builds


class Engine:
    def __init__(self, thrust: float, fuel: str = "ion") -> None:
        self.thrust, self.fuel = thrust, fuel


class Ship:
    def __init__(self, engine: Engine, crew: int) -> None:
        self.engine, self.crew = engine, crew


class Yard:
    def __init__(self, plan: Any, count: int) -> None:
        self.plan, self.count = plan, count

    def build(self) -> list[Ship]:
        return [instantiate(self.plan) for _ in range(self.count)]


def describe(plan: type[Builds[type[Ship]]]) -> str:
    return type(plan).__name__


EngineConf = builds(Engine, thrust=5.0)
Plan = builds(Ship, engine=EngineConf, crew=3)
YardConf = builds(Yard, plan=Plan, count=2, hydra_recursive=False)
Described = builds(describe, plan=Plan, hydra_recursive=False)
Config = make_config(yard=YardConf, ship=builds(Ship, engine=builds(Engine, thrust=1.0, fuel="sail"), crew=9))

if __name__ == "__main__":
    ships = instantiate(YardConf).build()
    assert [ship.engine.thrust for ship in ships] == [5.0, 5.0]
    assert instantiate(Described) == DictConfig.__name__
    assert instantiate(Config).ship.engine.fuel == "sail"
    assert instantiate(Plan, crew=4).crew == 4
