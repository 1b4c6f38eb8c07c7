"""A custom `builds` that wraps every target, and options of every kind."""

from collections.abc import Callable
from typing import Any, TypeVar

from hydra_zen import instantiate, make_config, make_custom_builds_fn, to_yaml

F = TypeVar("F", bound=Callable[..., Any])


def passing(target: F) -> F:
    return target


wbuilds = make_custom_builds_fn(zen_wrappers=passing, populate_full_signature=True, hydra_convert="all")


class Pipe:
    def __init__(self, length: float, joints: list[int], label: str = "pipe") -> None:
        self.length, self.joints, self.label = length, joints, label


class Network:
    def __init__(self, pipes: list[Pipe], pressure: float, valves: "dict[str, Pipe] | None" = None) -> None:
        self.pipes, self.pressure, self.valves = pipes, pressure, valves


PipeConf = wbuilds(Pipe, length=2.0, joints=[1, 2], zen_dataclass={"cls_name": "PipeConf"})
NetworkConf = wbuilds(
    Network,
    pipes=[PipeConf, wbuilds(Pipe, length=3.0, joints=[], label="long")],
    pressure="${.default}",
    zen_meta={"default": 1.5},
    hydra_recursive=True,
)
Config = make_config(network=NetworkConf, hydra_convert="all")

if __name__ == "__main__":
    network = instantiate(NetworkConf)
    assert network.pressure == 1.5
    assert [pipe.label for pipe in network.pipes] == ["pipe", "long"]
    assert instantiate(PipeConf, joints=[3]).joints == [3]
    assert "default: 1.5" in to_yaml(Config)
