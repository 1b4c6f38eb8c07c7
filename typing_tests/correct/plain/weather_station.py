"""Interpolations between parts, in a dataclass, and fields that are read from it."""

from dataclasses import dataclass
from typing import Any

from hydra_zen import builds, instantiate
from hydra_zen.experimental import hydra_run


class Thermometer:
    def __init__(self, low: float, high: float, unit: str = "C") -> None:
        self.low, self.high, self.unit = low, high, unit


class Display:
    def __init__(self, low: float, high: float, title: str, digits: int = 1) -> None:
        self.low, self.high, self.title, self.digits = low, high, title, digits


@dataclass
class Station:
    name: str = "bern"
    lowest: float = -20.0
    outside: Any = builds(Thermometer, low="${lowest}", high=40.0, unit="C")
    inside: Any = builds(Thermometer, low=5.0, high="${outside.high}", unit="${outside.unit}")
    display: Any = builds(Display, low="${outside.low}", high="${inside.high}", title="${name}")


def show(cfg: Station) -> str:
    made = instantiate(cfg)
    return f"{made.display.title} {made.display.low} {made.display.high}"


if __name__ == "__main__":
    assert show(Station()) == "bern -20.0 40.0"
    job = hydra_run(Station, show, overrides=["lowest=-5.0", "outside.high=30.5", "name=chur"])
    assert job.return_value == "chur -5.0 30.5"
    assert instantiate(Station.outside, low=0.0).unit == "C"
    assert instantiate(Station).inside.low == 5.0
