"""Objects shared by reference, and configs of configs."""

from hydra_zen import builds, instantiate, make_config


class Scale:
    def __init__(self, factor: float, unit: str = "m") -> None:
        self.factor, self.unit = factor, unit


class Axis:
    def __init__(self, scale: Scale, ticks: int = 5) -> None:
        self.scale, self.ticks = scale, ticks


class Figure:
    def __init__(self, x: Axis, y: Axis, title: str = "") -> None:
        self.x, self.y, self.title = x, y, title


AxisConf = builds(Axis, scale="${scale}", ticks=3)
Config = make_config(
    scale=builds(Scale, factor=2.0, unit="km"),
    figure=builds(Figure, x=AxisConf, y=builds(Axis, scale="${figure.x.scale}"), title="both ${scale.unit}"),
)
Doubled = builds(AxisConf, ticks=6)

if __name__ == "__main__":
    figure = instantiate(Config).figure
    assert figure.x.scale.factor == figure.y.scale.factor == 2.0
    assert figure.title == "both km"
    assert instantiate(builds(Axis, scale=builds(Scale, factor=0.5), ticks=1)).ticks == 1
    assert instantiate(Config, scale={"factor": 3.0}).figure.x.scale.factor == 3.0
