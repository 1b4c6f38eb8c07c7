"""Objects that configs without a target become: attributes that are assigned, whatever the config says of them."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import builds, instantiate, make_config


class Clock:
    def __init__(self, zone: str) -> None:
        self.zone = zone


@dataclass
class Part:
    weight: float = 1.0
    clock: Any = field(default_factory=lambda: builds(Clock, zone="a"))


@dataclass
class Machine:
    name: str = "m"
    part: Part = field(default_factory=Part)
    clock: Any = builds(Clock, zone="b")


@dataclass
class ByHand:
    _target_: str = "types.SimpleNamespace"
    speed: int = 1


@dataclass
class Holder:
    inner: Any = ByHand


if __name__ == "__main__":
    machine = instantiate(Machine)
    machine.name = 3
    machine.part.weight = "heavy"
    machine.clock = Clock("c")
    assert machine.clock.zone == "c"
    assert machine.part.clock.zone == "a"
    loose = instantiate(make_config(steps=3, machine=Machine, made=builds(Clock, "d")))
    loose.steps = "many"
    loose.made = None
    loose.machine.name = "n"
    assert loose.machine.clock.zone == "b"
    by_hand = instantiate(ByHand)
    by_hand.anything = 1
    assert by_hand.anything == instantiate(Holder).inner.speed
