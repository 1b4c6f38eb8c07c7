"""Calls of `instantiate`: overrides by name and type, what is required, and what comes back."""

from dataclasses import dataclass, field
from typing import Any, Optional

from typing_extensions import assert_type

from hydra_zen import builds, hydrated_dataclass, instantiate, just, kwargs_of, make_config


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None:
        self.lr = lr


class Data: ...


class Model:
    def __init__(self, width: int, optimizer: Optional[Optimizer] = None, *tags: str, **extra: float) -> None:
        self.width = width


def area(width: int, height: int = 1) -> int:
    return width * height


@hydrated_dataclass(Optimizer)
class OptimizerConf:
    lr: float = 0.5


@dataclass
class Experiment:
    optimizer: Any = builds(Optimizer, lr=0.1)
    area: Any = builds(area, 1)
    function: Any = just(area)
    later: Any = builds(area, width=1, zen_partial=True)
    steps: int = 3
    parts: list[Any] = field(default_factory=list)
    hydrated: Any = OptimizerConf()


assert_type(instantiate(builds(area, 1)), int)
assert_type(instantiate(builds(area, width=1), height=2), int)
instantiate(builds(area, width=1), depth=2)  # E: "depth"
instantiate(builds(area, width=1), height="a")  # E: incompatible type "str"; expected "int"
instantiate(builds(area, width=1), height="${h}")
instantiate(builds(area, width=1), height=2.5)  # E: incompatible type "float"; expected "int"
instantiate(builds(area))  # E: width
instantiate(builds(area), width=1)
instantiate(builds(area), height=1)  # E: width
instantiate(builds(area, height=2))  # E: width
instantiate(builds(area, "${w}"))  # E: "${w}" leads nowhere
instantiate(builds(area, "${w}", zen_meta={"w": 1}))
instantiate(builds(area, zen_partial=True))
instantiate(builds(Model, width=1), size=2.5)
instantiate(builds(Model, width=1), size="a")  # E: "size"
instantiate(builds(Model, width=1), optimizer=Optimizer())
instantiate(builds(Model, width=1), optimizer=Data())  # E: incompatible type "Data"
instantiate(builds(Model, width=1), optimizer=builds(Optimizer))
instantiate(builds(Model, width=1), optimizer=builds(Data))  # E: incompatible type "Data"
instantiate(builds(Model, width=1, optimizer=builds(Optimizer, lr=0.1)), optimizer={"lr": 0.5})
instantiate(builds(Model, width=1, optimizer=builds(Optimizer)), optimizer={"lr": 0.5})  # E: no field "lr"
instantiate(builds(Model, 1), _target_wrapper_=None)
instantiate(builds(area, 1), 5, height=2)
instantiate(builds(Optimizer), _convert_="all", _recursive_=True)
instantiate(OptimizerConf)
instantiate(OptimizerConf(lr=1.0), lr=2.0)
instantiate(OptimizerConf, rate=2.0)  # E: "rate"
assert_type(instantiate(OptimizerConf()).lr, float)
assert_type(instantiate(OptimizerConf).lr, float)
instantiate(OptimizerConf).rate  # E: "rate"
assert_type(instantiate(kwargs_of(area, width=1)), dict[str, Any])

made = instantiate(Experiment)
assert_type(made.optimizer, Optimizer)
assert_type(made.area, int)
assert_type(made.hydrated, Optimizer)
assert_type(instantiate(Experiment()).optimizer, Optimizer)
made.optimizer.rate  # E: "rate"

config = instantiate(make_config(area=builds(area, 1), x=1, nested=make_config(optimizer=builds(Optimizer))))
assert_type(config.area, int)
assert_type(config.nested.optimizer, Optimizer)
config.nested.optimizer.rate  # E: "rate"


def many(one: bool) -> None:
    assert_type(instantiate(builds(Optimizer) if one else builds(Data)), Optimizer | Data)
    assert_type([instantiate(conf) for conf in (builds(area, 1), builds(area, 2))], list[int])

by_position = builds(area, 3)
assert_type(instantiate(builds(area, builds_bases=(by_position,))), int)
instantiate(builds(area, depth=1, builds_bases=(by_position,)))  # E: "depth"
