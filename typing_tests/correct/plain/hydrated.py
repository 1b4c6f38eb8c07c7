"""Dataclasses that are configs of a class."""

from dataclasses import field
from typing import Any

from hydra_zen import builds, hydrated_dataclass, instantiate


class Point:
    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y


class Path:
    def __init__(self, start: Point, end: Point, stops: list[float]) -> None:
        self.start, self.end, self.stops = start, end, stops

    def length(self) -> float:
        return abs(self.end.x - self.start.x) + abs(self.end.y - self.start.y)


@hydrated_dataclass(Point)
class PointConf:
    x: float = 0.0
    y: float = 0.0


@hydrated_dataclass(target=Path, frozen=True)
class PathConf:
    start: Any = PointConf(x=1.0)
    end: Any = builds(Point, x=2.0, y=3.0)
    stops: list[float] = field(default_factory=lambda: [1.0])


if __name__ == "__main__":
    assert instantiate(PointConf(x=2.0)).x == 2.0
    assert instantiate(PathConf()).length() == 4.0
    assert instantiate(PathConf(start=PointConf(y=3.0))).length() == 2.0
    assert PointConf(y=1.5).y == 1.5
