"""Tasks that are given lists, dicts, classes and functions, in every way in which their parameters may ask for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from hydra_zen import builds, launch, make_config, zen


class Shape:
    sides = 0

    def __init__(self, size: float = 1.0) -> None:
        self.size = size


class Square(Shape):
    sides = 4


class Scales(Protocol):
    def __call__(self, value: float) -> float: ...


def twice(value: float) -> float:
    return 2 * value


def draw(
    sizes: Sequence[float],
    kinds: list[type[Shape]],
    kind: type[Shape],
    scale: Scales,
    names: Mapping[str, str],
    corners: tuple[int, int] = (0, 0),
    anything: Iterable[object] = (),
    make: Callable[[float], Shape] = Shape,
    mixed: Any = None,
) -> float:
    assert kind in kinds
    return sum(scale(make(size).size) for size in sizes) + kind.sides + corners[1]


Drawing = make_config(
    sizes=[1, 2.5],
    kinds=[Square, Shape],
    kind=Square,
    scale=twice,
    names={"a": "b"},
    corners=[1, 2],
    anything=["a", 1],
    make=Square,
    mixed={"shape": builds(Shape)},
)
Replaced = make_config(kind=[1], bases=(Drawing,))

if __name__ == "__main__":
    assert zen(draw)(Drawing) == 13.0
    assert launch(Drawing, zen(draw), ["sizes=[1]", "corners=[0,0]"]).return_value == 6.0
    assert zen(draw)(Drawing(sizes=[2], anything=[])) == 10.0
