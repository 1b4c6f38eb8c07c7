"""What reaches a target in a container of OmegaConf, configs written as dicts, and fields unpacked from a dict."""

from typing import Any, TypedDict

from omegaconf import DictConfig, ListConfig

from hydra_zen import builds, instantiate, make_config


class Sensor:
    def __init__(self, name: str, gain: float = 1.0) -> None:
        self.name, self.gain = name, gain


class Limits(TypedDict):
    low: float
    high: float


class Station:
    def __init__(self, sensor: Sensor, limits: Limits, notes: DictConfig, hours: ListConfig | None = None) -> None:
        self.sensor, self.limits, self.notes, self.hours = sensor, limits, notes, hours


notes: dict[str, Any] = {"place": "hill"}
StationConf = builds(
    Station,
    sensor=builds(Sensor, name="wind"),
    limits=builds(dict, low=0, high=9.5),
    notes=notes,
    hours=[6, 18],
)
by_name = {name: builds(Sensor, name=name) for name in ("rain", "sun")}
Sensors = make_config(**by_name)
SensorConf = builds(Sensor, name="any", populate_full_signature=True)
gains = {"gain": 3}

if __name__ == "__main__":
    station = instantiate(StationConf)
    assert station.notes.place == "hill"
    assert station.limits["high"] == 9.5
    assert station.hours is not None
    assert list(station.hours) == [6, 18]
    by_hand = {"_target_": f"{__name__}.Sensor", "name": "snow"}
    assert instantiate(StationConf, sensor=by_hand).sensor.name == "snow"
    assert instantiate(builds(Station, by_hand, notes={"a": 1}), limits={"low": 1, "high": 2}).notes.a == 1
    assert instantiate(Sensors).rain.name == "rain"
    assert instantiate(SensorConf(**gains)).gain == 3
