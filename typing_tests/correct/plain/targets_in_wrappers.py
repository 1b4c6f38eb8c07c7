"""Wrappers that give their targets what the configs do not, at any depth, and dicts with targets of their own."""

from collections.abc import Callable
from typing import Any

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn


class Sensor:
    def __init__(self, port: int, name: str = "sensor") -> None:
        self.port, self.name = port, name


class Station:
    def __init__(self, sensors: list[Sensor], raw: Any = None) -> None:
        self.sensors, self.raw = sensors, raw


def on_port_one(target: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        return target(*args, **{"port": 1, **kwargs})

    return call


wired = make_custom_builds_fn(zen_wrappers=on_port_one)
StationConf = builds(
    Station,
    sensors=[wired(Sensor), builds(Sensor, name="b", zen_wrappers=[on_port_one]), builds(Sensor, 3)],
    raw={"_target_": "builtins.dict", "_recursive_": False, "kept": builds(Sensor)},
)

if __name__ == "__main__":
    station = instantiate(StationConf)
    assert [sensor.port for sensor in station.sensors] == [1, 1, 3]
    assert "_target_" in station.raw["kept"]
    both = instantiate(make_config(first=wired(Sensor), second=wired(Sensor, port=2)))
    assert (both.first.port, both.second.port) == (1, 2)
