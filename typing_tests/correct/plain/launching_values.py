"""Overrides given as values: by keyword, in a dict, for one job and for several."""

from hydra_zen import builds, launch, make_config, multirun, zen


class Oven:
    def __init__(self, temperature: int, fan: bool = False, racks: "list[int] | None" = None) -> None:
        self.temperature, self.fan, self.racks = temperature, fan, racks


def bake(oven: Oven, minutes: float, recipe: str) -> str:
    return f"{recipe}: {minutes} min at {oven.temperature}, {'fan' if oven.fan else 'no fan'}, {oven.racks}"


Config = make_config(oven=builds(Oven, temperature=180, populate_full_signature=True), minutes=30.0, recipe="bread")

if __name__ == "__main__":
    task = zen(bake)
    one = launch(Config, task, {"oven.temperature": 200, "recipe": "pizza"}, version_base="1.3", minutes=8.5)
    assert one.return_value == "pizza: 8.5 min at 200, no fan, None"
    two = launch(Config, task, {"oven.fan": True, "oven.racks": [1, 2]}, version_base="1.3")
    assert two.return_value == "bread: 30.0 min at 180, fan, [1, 2]"
    (jobs,) = launch(Config, task, {"minutes": multirun([10, 20])}, version_base="1.3", multirun=True, recipe="buns")
    assert [job.return_value[:8] for job in jobs] == ["buns: 10", "buns: 20"]
