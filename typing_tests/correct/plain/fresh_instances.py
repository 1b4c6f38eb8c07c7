"""Instances of configs: what the class leaves open is given to the constructor, or assigned."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import MISSING, builds, hydrated_dataclass, instantiate, launch, make_config


class Engine:
    def __init__(self, power: int, fuel: str = "diesel") -> None:
        self.power, self.fuel = power, fuel


class Boat:
    def __init__(self, engine: Engine, spare: list[Engine] | None = None) -> None:
        self.engine, self.spare = engine, spare or []


EngineConf = builds(Engine, power=MISSING, populate_full_signature=True)
BoatConf = builds(Boat, engine=builds(Engine), spare=[EngineConf])


@hydrated_dataclass(Engine)
class Motor:
    power: int = MISSING
    fuel: str = "petrol"


@hydrated_dataclass(Engine)
class SmallMotor(Motor):
    power: int = 5


@hydrated_dataclass(Boat)
class Fleet:
    engine: Any = Motor
    spare: Any = field(default_factory=list)


@dataclass
class Harbour:
    berths: int
    boat: Any = BoatConf
    name: str = MISSING


@dataclass
class Marina(Harbour):
    berths: int = 2
    boat: Any = None
    name: str = "marina"


if __name__ == "__main__":
    assert instantiate(BoatConf(engine=builds(Engine, power=1), spare=[builds(Engine, 2)])).spare[0].power == 2
    assert instantiate(Fleet(engine=SmallMotor)).engine.power == 5
    assert instantiate(Fleet(), engine={"power": 7}).engine.power == 7
    motor = Motor()
    motor.power = 3
    assert instantiate(motor).power == 3
    assert instantiate(SmallMotor).fuel == "petrol"
    assert instantiate(Marina).berths == 2
    assert launch(Harbour(berths=1, boat=None), instantiate, ["name=west"]).return_value.name == "west"
    assert instantiate(make_config(motor=Motor(power=4))).motor.power == 4
    assert instantiate(make_config(bases=(make_config("a"),), a=1)).a == 1
