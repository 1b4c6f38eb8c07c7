"""Instances of plain dataclasses: what their constructor was given counts, not the defaults of the class."""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Optional

from typing_extensions import assert_type

from hydra_zen import ZenField, builds, instantiate, launch, make_config, zen


class Small:
    def __init__(self, x: int = 1) -> None:
        self.x = x


class Large:
    def __init__(self, y: int = 1) -> None:
        self.y = y


class Mode(Enum):
    fast = 1


@dataclass
class Plan:
    net: Any = builds(Small, x=1)
    steps: int = 1


@dataclass
class Whole:
    plan: Plan = field(default_factory=Plan)
    n: int = 1


def task(cfg: Any) -> None: ...
def of_small(net: Small) -> None: ...
def of_large(net: Large) -> None: ...


# --- given by name and by position ------------------------------------------------------------------------------------
launch(Plan(net=builds(Large, y=1)), task, ["net.y=1"])
launch(Plan(net=builds(Large, y=1)), task, ["net.x=1"])  # E: "net" has no field "x"
launch(Plan(builds(Large, y=1)), task, ["net.y=1"])
launch(Plan(builds(Large, y=1)), task, ["net.x=1"])  # E: "net" has no field "x"
launch(Plan(steps=2), task, ["net.x=1"])
launch(Plan(steps=2), task, ["net.y=1"])  # E: "net" has no field "y"
instantiate(Plan(net=builds(Large, y=1))).net.y
instantiate(Plan(net=builds(Large, y=1))).net.x  # E: "x"
instantiate(Plan(steps=2)).net.y  # E: "y"
assert_type(instantiate(Plan(net=builds(Large))).net, Large)
assert_type(instantiate(Plan(steps=3)).net, Small)
zen(of_large)(Plan(net=builds(Large)))
zen(of_small)(Plan(net=builds(Large)))  # E: Field "net" of the config gives the task "Large"; expected "Small"
zen(of_large)(Plan())  # E: Field "net" of the config gives the task "Small"; expected "Large"


# --- nested, unpacked, replaced, assigned -----------------------------------------------------------------------------
instantiate(Whole(plan=Plan(net=builds(Large)))).plan.net.y
instantiate(Whole(plan=Plan(net=builds(Large)))).plan.net.x  # E: "x"
instantiate(Whole(n=2)).plan.net.y  # E: "y"
launch(Whole(Plan(builds(Large, y=1))), task, ["plan.net.y=1"])
instantiate(replace(Plan(), net=builds(Large))).net.y
instantiate(replace(Plan(), net=builds(Large))).net.x  # E: "x"
instantiate(replace(Plan(), steps=2)).net.y  # E: "y"
instantiate(replace(Plan(net=builds(Large)), steps=2)).net.y

kept = Plan(net=builds(Large))
instantiate(kept).net.y
instantiate(kept).net.x  # E: "x"
several = Plan(net=builds(Large))
several = Plan()
instantiate(several).net.x
assigned = Plan(net=builds(Large))
assigned.net = builds(Small)
instantiate(assigned).net.x
changed = Plan()
changed.steps = 2
instantiate(changed).net.y  # E: "y"
changed.net = builds(Large, y=1)
instantiate(changed).net.y
launch(changed, task, ["net.y=1"])
annotated: Plan = Plan(net=builds(Large))
instantiate(annotated).net.y


def given(options: dict[str, Any], net: Any, plan: Plan, chosen: bool) -> None:
    instantiate(plan).net.y
    instantiate(Plan(net=builds(Large, y=2)) if chosen else Plan(net=builds(Large))).net.y
    instantiate(Plan(**options)).net.y
    instantiate(Plan(net=net)).net.y
    instantiate(Plan(net=builds(Large) if chosen else None)).net.y
    listed = [Plan(net=builds(Large)), Plan()]
    assert_type(listed, list[Plan])


# --- values that instantiate gives to fields with types ---------------------------------------------------------------
@dataclass
class Inner:
    width: int = 1


@dataclass
class Typed:
    seed: int = 1
    rate: float = 0.1
    name: str = "a"
    mode: Mode = Mode.fast
    maybe: Optional[int] = None
    sizes: list[int] = field(default_factory=list)
    inner: Inner = field(default_factory=Inner)
    free: Any = 1
    net: Any = builds(Small, x=1)


instantiate(Typed(), seed="x")  # E: "seed" is given 'x'; expected "int"
instantiate(Typed, seed="x")  # E: "seed" is given 'x'; expected "int"
instantiate(Typed, seed="3", rate=1, name=3, mode="fast", maybe=None, free="x")
instantiate(Typed, seed="${other}", rate="???", sizes=(1, 2), inner=Inner(2))
instantiate(Typed, seed=2.5)  # E: "seed" is given 2.5; expected "int"
instantiate(Typed, seed=True)  # E: "seed" is given true; expected "int"
instantiate(Typed, seed=None)  # E: "seed" is given null; expected "int"
instantiate(Typed, rate="high")  # E: "rate" is given 'high'; expected "float"
instantiate(Typed, name=[1])  # E: "name" is given [1]; expected "str"
instantiate(Typed, mode="slow")  # E: "mode" is given 'slow'; expected "Mode"
instantiate(Typed, mode=Mode.fast)
instantiate(Typed, maybe="x")  # E: "maybe" is given 'x'; expected "int | None"
instantiate(Typed, sizes=[1, "x"])  # E: "sizes" is given [1, 'x']; expected "list[int]"
instantiate(Typed, inner={"width": 2})
instantiate(Typed, inner={"width": "x"})  # E: "inner.width" is given 'x'; expected "int"
instantiate(Typed, inner=3)  # E: "inner" is given 3; expected "Inner"
instantiate(Typed, other="x", net={"x": 2})
assert_type(instantiate(Typed(), seed="3").seed, int)
instantiate(Typed(), seed=3).sed  # E: "Typed" has no field "sed"; did you mean "seed"?
instantiate(make_config(seed=3), seed="a")
instantiate(make_config(seed=3, rate=0.1), seed=[1], rate=None, other="x")
instantiate(make_config(seed=ZenField(int, 3)), seed="4")
instantiate(make_config(seed=ZenField(int, 3)), seed="a")  # E: "seed" is given 'a'; expected "int"
instantiate(make_config(inner=Inner), inner={"width": "x"})  # E: "inner.width" is given 'x'; expected "int"
