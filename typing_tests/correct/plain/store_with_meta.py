"""Stores with groups, packages and names from functions; one store for a test."""

from hydra_zen import ZenStore, builds, instantiate, make_config, store


class Planet:
    def __init__(self, mass: float, moons: int = 0) -> None:
        self.mass, self.moons = mass, moons


class System:
    def __init__(self, star: str, planets: list[Planet]) -> None:
        self.star, self.planets = star, planets


local = ZenStore("local", overwrite_ok=True, deferred_hydra_store=True)
planets = local(group="planet", package="sky.planet")
planets(Planet, name="earth", mass=1.0, moons=1)
planets(Planet, name="jupiter", mass=318.0, moons=95)
local(builds(System, star="sun", planets=[builds(Planet, mass=0.1)]), group="system", name="sun")
local(make_config(age=4.5), name="root")


@local(name=lambda target: f"{target.__name__}_conf", group="functions", weight=2.5)
def orbit(period: float = 1.0, weight: float = 1.0) -> float:
    return period * weight


if __name__ == "__main__":
    assert ("planet", "earth") in local
    assert instantiate(local["planet", "jupiter"]).moons == 95
    assert instantiate(local["functions", "orbit_conf"]) == 2.5
    assert instantiate(local["system", "sun"]).planets[0].mass == 0.1
    assert store(Planet, mass=1.0, name="spare", group="unused") is Planet
