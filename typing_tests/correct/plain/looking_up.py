"""Parts that look values up in whatever holds them: with another parent they would lead nowhere."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import builds, hydrated_dataclass, instantiate, launch, make_config


class Valve:
    def __init__(self, pressure: float, label: str = "valve") -> None:
        self.pressure, self.label = pressure, label


class Pump:
    def __init__(self, valve: Valve, speed: int) -> None:
        self.valve, self.speed = valve, speed


ValveConf = builds(Valve, "${...pressure}", label="${..label}")
PumpConf = builds(Pump, valve=ValveConf, speed="${speed}", zen_meta={"pressure": 2.0, "label": "${label}"})


@hydrated_dataclass(Pump, zen_meta={"pressure": "${pressure}", "label": "inner"})
class SmallPump:
    valve: Any = ValveConf
    speed: int = 1


@dataclass
class Plant:
    speed: int = 3
    label: str = "plant"
    pressure: float = 4.0
    pump: Any = PumpConf
    small: Any = SmallPump


if __name__ == "__main__":
    plant = instantiate(Plant)
    assert (plant.pump.valve.pressure, plant.pump.valve.label, plant.pump.speed) == (2.0, "plant", 3)
    assert plant.small.valve.pressure == 4.0
    assert instantiate(make_config(speed=1, label="a", pumps=[PumpConf])).pumps[0].speed == 1
    made = launch(make_config(pump=PumpConf, label="b"), instantiate, ["+speed=5"]).return_value
    assert made.pump.speed == 5
    assert instantiate(PumpConf, speed=2, label="c").valve.label == "c"
