"""Attributes of what configs without a target become: which there are, and what may be assigned."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import builds, hydrated_dataclass, instantiate, launch, make_config


class Net:
    def __init__(self, width: int = 1) -> None: ...
@dataclass
class D:
    x: int = 1
    net: Any = builds(Net)
@dataclass
class Outer:
    d: D = field(default_factory=D)
    n: int = 1
made = instantiate(D)
made.x = "a"
made.x = 3
made.net = Net()
made.y = 1  # E: "D" has no field "y"
made.xx += 1  # E: "D" has no field "xx"
made.x += 1
outer = instantiate(Outer)
outer.d.x = 2
outer.d.yy = 2  # E: "D" has no field "yy"
other = instantiate(make_config(net=builds(Net), s=1))
other.net = 3
other.s = "a"
other.new = 1
del made.x
x: D = instantiate(D)
x.x = 3


# --- dataclasses with targets written by hand, and in make_config -----------------------------------------------------
@dataclass
class Hand:
    _target_: str = "builtins.dict"
    x: int = 1


@dataclass
class Plan:
    hand: Any = Hand
    other: Hand = field(default_factory=Hand)


@dataclass
class Part:
    lr: float = 0.1


def task(cfg: Any) -> None: ...


instantiate(Hand).keys()
instantiate(Hand).y
instantiate(Plan).hand.y
instantiate(Plan).other.y
instantiate(make_config(h=Hand)).h.y
Conf = make_config(part=Part)
instantiate(Conf).part.lr + 1
instantiate(Conf).part.lrr  # E: "Part" has no field "lrr"
launch(Conf, task, ["part.lr=1"])
launch(Conf, task, ["part.lrr=1"])  # E: "part" has no field "lrr"
Conf.part.lr
Conf(part=Part(lr=2.0))


# --- defaults lists ---------------------------------------------------------------------------------------------------
@hydrated_dataclass(Net, hydra_defaults=["_self_"])
class Choosing:
    width: int = 1


@hydrated_dataclass(Net)
class Plain:
    width: int = 1


Choosing().defaults.append("other")
Choosing().default  # E: has no attribute "default"
Plain().defaults  # E: has no attribute "defaults"
