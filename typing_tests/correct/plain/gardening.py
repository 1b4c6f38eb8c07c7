"""Functions of functions: partials that take partials."""

from collections.abc import Callable

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)


class Plant:
    def __init__(self, name: str, height: float = 0.0) -> None:
        self.name, self.height = name, height


def grow(plant: Plant, rate: float, days: int = 1) -> Plant:
    return Plant(plant.name, plant.height + rate * days)


def repeat(plant: Plant, action: Callable[[Plant], Plant], times: int) -> Plant:
    for _ in range(times):
        plant = action(plant)
    return plant


class Garden:
    def __init__(self, plants: list[Plant], care: Callable[[Plant], Plant], owner: str = "") -> None:
        self.plants = [care(plant) for plant in plants]
        self.owner = owner


GardenConf = builds(
    Garden,
    plants=[builds(Plant, name="rose", height=0.5), builds(Plant, name="ivy")],
    care=pbuilds(repeat, action=pbuilds(grow, rate=0.25, days=2), times=2),
    owner="ann",
)
Config = make_config(garden=GardenConf, once=pbuilds(grow, rate=1.0))

if __name__ == "__main__":
    garden = instantiate(GardenConf)
    assert [plant.height for plant in garden.plants] == [1.5, 1.0]
    assert instantiate(Config).once(Plant("x")).height == 1.0
    assert instantiate(pbuilds(grow, rate=2.0))(Plant("y"), days=3).height == 6.0
    assert instantiate(GardenConf, owner="bob").owner == "bob"
