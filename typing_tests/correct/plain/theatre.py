"""Jobs by keyword overrides, sweeps by values, and what they return."""

from hydra_zen import builds, launch, make_config, multirun, zen


class Stage:
    def __init__(self, width: float, depth: float, curtain: bool = True) -> None:
        self.width, self.depth, self.curtain = width, depth, curtain


class Light:
    def __init__(self, watts: int, color: str = "white") -> None:
        self.watts, self.color = watts, color


class Theatre:
    def __init__(self, stage: Stage, lights: dict[str, Light]) -> None:
        self.stage, self.lights = stage, lights


def area(theatre: Theatre, seats: int, title: str) -> float:
    return theatre.stage.width * theatre.stage.depth + seats + len(title)


Config = make_config(
    theatre=builds(
        Theatre,
        stage=builds(Stage, width=10.0, depth=5.0, curtain=False),
        lights={"left": builds(Light, watts=100), "right": builds(Light, watts=60, color="red")},
    ),
    seats=0,
    title="",
)

if __name__ == "__main__":
    task = zen(area)
    assert launch(Config, task, version_base="1.3", seats=7).return_value == 57.0
    assert launch(Config, task, ["theatre.stage.width=2", "seats=1"], version_base="1.3").return_value == 11.0
    (jobs,) = launch(Config, task, multirun=True, version_base="1.3", seats=multirun([1, 2]), title="x")
    assert [job.return_value for job in jobs] == [52.0, 53.0]
    (jobs,) = launch(
        Config,
        task,
        {"theatre.stage.depth": multirun([1.0, 2.0]), "theatre.lights.left.watts": 5},
        multirun=True,
        version_base="1.3",
    )
    assert [job.return_value for job in jobs] == [10.0, 20.0]
