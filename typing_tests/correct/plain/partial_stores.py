"""Stores that keep values for what is stored later, and names of options that are also names of parameters."""

from hydra_zen import ZenStore, builds, instantiate, make_config


class Plant:
    def __init__(self, name: str, height: float, group: str = "tree") -> None:
        self.name, self.height, self.group = name, height, group


class Bush(Plant): ...


garden = ZenStore("garden")
tall = garden(group="tall", height=9.0)
oaks = tall(zen_kwargs={"name": "oak"})
renamed = garden(name=lambda target: f"small_{target.__name__}", height=0.5)


@renamed
@tall(name="flower", zen_kwargs={"name": "rose"})
class Flower(Plant): ...


if __name__ == "__main__":
    oaks(Plant, name="first")
    oaks(Plant, name="second", height=3.0, zen_kwargs={"name": "young", "group": "shrub"})
    tall(Bush, name="bush", zen_partial=True)
    tall(builds(Plant, name="elm", populate_full_signature=True), name="elm")
    garden(make_config(plant=builds(Plant, "x", 1.0)), name="config", group="whole")
    assert instantiate(garden["tall", "first"]).name == "oak"
    assert instantiate(garden["tall", "second"]).group == "shrub"
    assert instantiate(garden["tall", "flower"]).height == 9.0
    assert instantiate(garden["tall", "bush"])(name="b").height == 9.0
    assert (None, "small_Flower") in garden
    assert instantiate(garden["tall", "elm"]).height == 9.0
