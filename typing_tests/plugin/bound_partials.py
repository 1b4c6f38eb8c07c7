"""Partials that have something bound: what they may still be called with."""

from collections.abc import Callable, Iterable
from functools import partial

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)


class Optimizer:
    def __init__(self, params: Iterable[float], lr: float, momentum: float = 0.0) -> None: ...


def area(width: int, height: int = 1, *, unit: str = "m") -> int:
    return width * height


bound = instantiate(pbuilds(Optimizer, lr=0.1))
assert_type(bound([1.0]), Optimizer)
bound([1.0], lr=0.5)
bound([1.0], momentum=0.5)
bound(params=[1.0])
bound()  # E: params
bound([1.0], rate=0.5)  # E: "rate"
bound([1.0], momentum="a")  # E: incompatible type "str"; expected "float"
bound(1.0)  # E: incompatible type "float"
bound([1.0], 0.5, 0.5, 0.5)  # E: Too many

first = instantiate(pbuilds(area, 1))
assert_type(first(), int)
first(2)
first(height=2, unit="cm")
first("a")  # E: incompatible type "str"; expected "int"
first(2, 3)  # E: Too many
first(width=2)  # E: width
first(depth=2)  # E: "depth"

free = instantiate(pbuilds(area))
free(1, unit="cm")
free()  # E: width
free(1, unit=2)  # E: incompatible type "int"; expected "str"

interpolated = instantiate(pbuilds(area, width="${.w}", zen_meta={"w": 1}))
interpolated(height=2)
interpolated(hight=2)  # E: "hight"

make: Callable[[Iterable[float]], Optimizer] = bound
as_partial: "partial[Optimizer]" = bound
wrong: Callable[[str], Optimizer] = bound  # E: Incompatible types in assignment
other: "partial[int]" = bound  # E: Incompatible types in assignment

instantiate(builds(area, width=1, zen_partial=True))(height=2)
instantiate(builds(area, width=1, zen_partial=True))(heigth=2)  # E: "heigth"
instantiate(builds(area, width=1, hydra_partial=True))(heigth=2)  # E: "heigth"
instantiate(builds(area, width=1, zen_partial=True), height=2)(unit="cm")
instantiate(builds(area, width=1, zen_partial=True), hight=2)  # E: "hight"
