"""Sensors, thresholds and alarms with named tuples and typed dicts."""

from typing import NamedTuple, TypedDict

from typing_extensions import Unpack

from hydra_zen import builds, instantiate, make_config


class Threshold(NamedTuple):
    low: float
    high: float = 100.0


class Options(TypedDict, total=False):
    unit: str
    interval: float


class Sensor:
    def __init__(self, name: str, threshold: Threshold, **options: Unpack[Options]) -> None:
        self.name, self.threshold, self.options = name, threshold, options


class Board:
    def __init__(self, *sensors: Sensor, title: str) -> None:
        self.sensors, self.title = sensors, title


Heat = builds(Sensor, name="heat", threshold=builds(Threshold, low=10.0, high=60.0), unit="C")
Noise = builds(Sensor, "noise", builds(Threshold, 5.0), interval=0.5, unit="${unit}")
Config = make_config(board=builds(Board, Heat, Noise, title="board"), unit="dB")

if __name__ == "__main__":
    assert instantiate(Heat).threshold == (10.0, 60.0)
    board = instantiate(Config).board
    assert board.sensors[1].options == {"interval": 0.5, "unit": "dB"}
    assert instantiate(Heat, name="cold").options == {"unit": "C"}
    assert instantiate(Config, unit="phon").board.title == "board"
