"""Configs in class bodies and in functions."""

from typing import Any

from hydra_zen import builds, instantiate, make_config


class Pump:
    def __init__(self, power: float, name: str = "pump") -> None:
        self.power, self.name = power, name


class Valve:
    def __init__(self, diameter: int) -> None:
        self.diameter = diameter


class Plant:
    def __init__(self, pump: Pump, valves: dict[str, Valve]) -> None:
        self.pump, self.valves = pump, valves


class Stock:
    small = builds(Pump, power=1.0)
    large = builds(Pump, power=9.0, name="large")
    valve = builds(Valve, diameter=3)


def plant(pump: Any = None, diameter: int = 5) -> Any:
    return builds(
        Plant,
        pump=pump or Stock.small,
        valves={"in": Stock.valve, "out": builds(Valve, diameter=diameter)},
    )


Config = make_config(plant=builds(Plant, pump=Stock.large, valves={"in": Stock.valve}))

if __name__ == "__main__":
    assert instantiate(plant()).valves["out"].diameter == 5
    assert instantiate(plant(Stock.large, diameter=6)).pump.name == "large"
    assert instantiate(Config).plant.valves["in"].diameter == 3
    assert instantiate(Stock.small, power=2.0).power == 2.0
