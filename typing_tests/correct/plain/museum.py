"""Protocol parameters, abstract bases and config classes side by side."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Type

from hydra_zen import builds, hydrated_dataclass, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run
from hydra_zen.typing import Builds


class Exhibit(ABC):
    def __init__(self, title: str) -> None:
        self.title = title

    @abstractmethod
    def year(self) -> int: ...


class Painting(Exhibit):
    def __init__(self, title: str, painted: int) -> None:
        super().__init__(title)
        self.painted = painted

    def year(self) -> int:
        return self.painted


class Fossil(Exhibit):
    def __init__(self, title: str, age: float, unit: int = 1_000_000) -> None:
        super().__init__(title)
        self.age, self.unit = age, unit

    def year(self) -> int:
        return -int(self.age * self.unit)


@dataclass
class PaintingConf(Builds[Type[Painting]]):
    title: str = "untitled"
    painted: int = 1900


@hydrated_dataclass(Fossil)
class FossilConf:
    title: str = "bone"
    age: float = 1.5


def oldest(exhibits: list[Exhibit], limit: int) -> str:
    return min((item for item in exhibits if item.year() < limit), key=lambda item: item.year()).title


Config = make_config(
    exhibits=[
        PaintingConf(title="night", painted=1642),
        FossilConf(age=2.5),
        builds(Painting, title="day", painted=1800),
    ],
    limit=2000,
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(oldest), overrides=["limit=1700"]).return_value == "bone"
    assert instantiate(PaintingConf(title="x")).painted == 1900
    assert instantiate(FossilConf(title="tooth")).title == "tooth"
