"""Objects as values: functions, classes, dataclass instances, containers."""

from collections.abc import Callable
from dataclasses import dataclass

from hydra_zen import builds, instantiate, just, make_config


@dataclass
class Color:
    red: int = 0
    green: int = 0
    blue: int = 0


class Palette:
    def __init__(self, colors: list[Color], mix: Callable[[Color, Color], Color], kind: type[Color]) -> None:
        self.colors, self.mix, self.kind = colors, mix, kind


def average(left: Color, right: Color) -> Color:
    return Color((left.red + right.red) // 2, (left.green + right.green) // 2, (left.blue + right.blue) // 2)


PaletteConf = builds(
    Palette,
    colors=[just(Color(red=2)), builds(Color, blue=4, green=2)],
    mix=average,
    kind=just(Color),
    zen_convert={"dataclass": False},
)
Config = make_config(palette=PaletteConf, fallback=just(average), seen=just([Color(1, 2, 3)]))

if __name__ == "__main__":
    palette = instantiate(PaletteConf)
    assert palette.mix(palette.colors[0], palette.colors[1]) == Color(1, 1, 2)
    assert palette.kind is Color
    assert instantiate(Config).fallback is average
    assert instantiate(builds(Color, red=1), green=5) == Color(red=1, green=5)
