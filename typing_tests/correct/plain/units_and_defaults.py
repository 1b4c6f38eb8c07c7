"""A custom `BuildsFn` with a value type of its own."""

from typing import Any

from hydra_zen import BuildsFn, instantiate, make_config
from hydra_zen.typing import CustomConfigType


class Meters:
    def __init__(self, value: float) -> None:
        self.value = value


class Road:
    def __init__(self, length: Meters, lanes: int = 2) -> None:
        self.length, self.lanes = length, lanes


class Town:
    def __init__(self, name: str, roads: list[Road]) -> None:
        self.name, self.roads = name, roads


class UnitBuilds(BuildsFn[CustomConfigType[Meters]]):
    @classmethod
    def _make_hydra_compatible(cls, value: Any, **options: Any) -> Any:
        if isinstance(value, Meters):
            return cls.builds(Meters, value.value)
        return super()._make_hydra_compatible(value, **options)


builds = UnitBuilds.builds
RoadConf = builds(Road, length=Meters(1.5), lanes=4)
TownConf = builds(Town, name="x", roads=[RoadConf, builds(Road, length=builds(Meters, value=2.0))])
Config = make_config(town=TownConf)

if __name__ == "__main__":
    assert instantiate(RoadConf).length.value == 1.5
    assert instantiate(Config).town.roads[1].length.value == 2.0
    assert instantiate(TownConf, name="y").name == "y"
