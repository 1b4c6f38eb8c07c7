"""Fields of configs read from classes and instances, and assigned."""

from hydra_zen import builds, instantiate, make_config


class Tank:
    def __init__(self, volume: float, material: str = "steel", valves: int = 1) -> None:
        self.volume, self.material, self.valves = volume, material, valves


class Brewery:
    def __init__(self, tank: Tank, spare: Tank, name: str) -> None:
        self.tank, self.spare, self.name = tank, spare, name


TankConf = builds(Tank, volume=10.0, material="copper", populate_full_signature=True)
BreweryConf = builds(Brewery, tank=TankConf, spare=TankConf(volume=1.0), name="b")
Config = make_config(brewery=BreweryConf, year=1900)

if __name__ == "__main__":
    assert TankConf.volume == 10.0
    assert TankConf.valves == 1
    assert BreweryConf.tank.material == "copper"
    assert BreweryConf.name == "b"
    assert Config.year == 1900
    assert Config.brewery.tank.volume == 10.0
    config = TankConf(valves=3)
    config.volume = 2.5
    config.material = "tin"
    assert config.valves == 3
    assert instantiate(config).volume == 2.5
    assert instantiate(BreweryConf.spare).volume == 1.0
