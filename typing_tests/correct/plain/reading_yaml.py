"""Configs to YAML, and back."""

from pathlib import Path

from omegaconf import DictConfig

from hydra_zen import builds, instantiate, load_from_yaml, make_config, save_as_yaml, to_yaml


class Station:
    def __init__(self, city: str, altitude: int, sensors: list[str]) -> None:
        self.city, self.altitude, self.sensors = city, altitude, sensors


class Survey:
    def __init__(self, stations: list[Station], year: int = 2020) -> None:
        self.stations, self.year = stations, year


Config = make_config(
    survey=builds(
        Survey,
        stations=[
            builds(Station, city="Bern", altitude=540, sensors=["wind"]),
            builds(Station, city="Chur", altitude=593, sensors=["rain", "wind"]),
        ],
        year=2021,
    )
)

if __name__ == "__main__":
    save_as_yaml(Config, "survey.yaml")
    loaded = load_from_yaml("survey.yaml")
    assert isinstance(loaded, DictConfig)
    survey = instantiate(loaded).survey
    assert [station.city for station in survey.stations] == ["Bern", "Chur"]
    assert Path("survey.yaml").read_text() == to_yaml(Config)
    assert instantiate(Config).survey.stations[0].altitude == 540
